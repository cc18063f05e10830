package io.vitrine.library.upload;

import io.vitrine.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The part of a form that holds a file: the bytes themselves, or text. Text is base64, alone or within a data URI, in one line
 * or several, or an address.
 */
final class FileText {
    private static final int MAX_PREFIX = 256;
    private static final int MAX_ADDRESS = 4096;

    private final InputStream bytes;
    private final @Nullable String address;

    private FileText(InputStream bytes, @Nullable String address) {
        this.bytes = bytes;
        this.address = address;
    }

    /** The bytes; the stream throws an {@code IOException} if the text is not base64. */
    InputStream bytes() {
        return bytes;
    }

    /** The address to fetch the file from; null if the bytes are here. */
    @Nullable
    String address() {
        return address;
    }

    /** Reads a part, which is text if it has no file name. Errors: invalid-base64. */
    static FileText of(MultipartBody.Part part) {
        if (part.fileName() != null) {
            return new FileText(part.content(), null);
        }
        try {
            return ofText(part.content());
        } catch (IOException unreadable) {
            throw Problem.invalidField("invalid-base64", "file", UploadFault.FILE);
        }
    }

    private static FileText ofText(InputStream text) throws IOException {
        var start = text.readNBytes(MAX_PREFIX);
        var prefix = new String(start, StandardCharsets.ISO_8859_1);
        if (prefix.regionMatches(true, 0, "http://", 0, 7) || prefix.regionMatches(true, 0, "https://", 0, 8)) {
            var rest = new String(text.readNBytes(MAX_ADDRESS), StandardCharsets.ISO_8859_1);
            return new FileText(InputStream.nullInputStream(), (prefix + rest).strip());
        }
        var skipped = prefix.startsWith("data:") ? prefix.indexOf(',') + 1 : 0;
        if (prefix.startsWith("data:") && !prefix.substring(0, skipped).endsWith(";base64,")) {
            throw new IOException("no base64");
        }
        var rest = new PushbackInputStream(text, MAX_PREFIX);
        rest.unread(start, skipped, start.length - skipped);
        return new FileText(Base64.getDecoder().wrap(new WithoutBreaks(rest)), null);
    }
}
