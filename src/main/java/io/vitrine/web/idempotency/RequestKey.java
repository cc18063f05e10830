package io.vitrine.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that a client gave a request. It is not stored: rows are found by a hash of it, and everything in requests and
 * answers that could be secret is hashed and encrypted with keys made from it, so the database alone reveals neither.
 *
 * @param viewer the owner of the key: others may use the same text without a clash
 */
record RequestKey(String viewer, String text) {
    private static final Pattern SANE = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final String MAC = "HmacSHA256";

    /** Errors: invalid-idempotency-key. */
    static RequestKey of(Viewer viewer, String text) {
        if (!SANE.matcher(text).matches()) {
            throw Problem.invalidField("invalid-idempotency-key", IdempotencyFilter.HEADER, KeyFault.KEY_FORM);
        }
        return new RequestKey(name(viewer), text);
    }

    private static String name(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Member member -> "user:" + member.id();
            case Viewer.Key key -> "key:" + key.id();
            case Viewer.Server server -> "server:" + server.name();
            default -> throw new IllegalArgumentException("nobody has no keys");
        };
    }

    /** The hash by which the row is found. */
    String hash() {
        return HexFormat.of().formatHex(derived("name").doFinal());
    }

    /** The MAC to hash the request with, so that only somebody who has the key can compare. */
    Mac requestHash() {
        return derived("request");
    }

    /** The 32 bytes to encrypt the answer with. */
    byte[] secret() {
        return derived("answer").doFinal();
    }

    private Mac derived(String use) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(text.getBytes(UTF_8), MAC));
            mac.update((use + '\0' + viewer + '\0').getBytes(UTF_8));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
