package io.vitrine.web.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that was given. It is stored compressed and encrypted, since it may be the only place that shows a new API key. */
record GivenAnswer(int status, Map<String, String> headers, byte[] body) {
    static final String REPLAYED = "Idempotent-Replayed";

    private static final List<String> KEPT = List.of("Content-Type", "Location", "ETag");
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    static GivenAnswer of(ContentCachingResponseWrapper response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT) {
            var value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new GivenAnswer(response.getStatus(), headers, response.getContentAsByteArray());
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(REPLAYED, "true");
        if (body.length > 0) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    byte[] sealed(RequestKey key) {
        var iv = new byte[IV_BYTES];
        new SecureRandom().nextBytes(iv);
        var sealed = new ByteArrayOutputStream();
        sealed.writeBytes(iv);
        sealed.writeBytes(crypt(Cipher.ENCRYPT_MODE, key, iv, packed(), 0));
        return sealed.toByteArray();
    }

    static GivenAnswer opened(RequestKey key, int status, byte[] sealed) {
        var packed = crypt(Cipher.DECRYPT_MODE, key, sealed, sealed, IV_BYTES);
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            var headers = new LinkedHashMap<String, String>();
            for (var left = in.readInt(); left > 0; left--) {
                headers.put(in.readUTF(), in.readUTF());
            }
            return new GivenAnswer(status, headers, in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private byte[] packed() {
        var packed = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(packed))) {
            out.writeInt(headers.size());
            for (var header : headers.entrySet()) {
                out.writeUTF(header.getKey());
                out.writeUTF(header.getValue());
            }
            out.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /** @param iv the initialisation vector is in its first bytes */
    private static byte[] crypt(int mode, RequestKey key, byte[] iv, byte[] text, int from) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key.secret(), "AES"), new GCMParameterSpec(TAG_BITS, iv, 0, IV_BYTES));
            return cipher.doFinal(text, from, text.length - from);
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException("a stored answer cannot be read", altered);
        }
    }
}
