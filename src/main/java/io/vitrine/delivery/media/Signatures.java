package io.vitrine.delivery.media;

import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.VersionId;
import io.vitrine.people.SecretStore;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signs URLs of private files. A signature covers the file's id and its path: it does not open another file that later gets
 * the same path, and nobody can adapt the URL to a new path of the file.
 */
@Component
class Signatures {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretStore secrets;
    private final Clock clock;

    Signatures(SecretStore secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The signing key. Must be called outside of any transaction. */
    byte[] key() {
        return secrets.secret("media-urls");
    }

    /** @param version the version that the URL leads to; null for whichever is current */
    Signature sign(byte[] key, NodeId file, MediaPath path, @Nullable VersionId version, long expires) {
        return new Signature(expires, HexFormat.of().formatHex(code(key, file, path, version, expires)));
    }

    /**
     * Whether the signature opens the file.
     *
     * <p>Errors: signature-expired, if it once opened the file but has expired.
     */
    boolean open(byte[] key, NodeId file, MediaPath path, @Nullable VersionId version, Signature signature) {
        var expected =
                sign(key, file, path, version, signature.expires()).value().getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, signature.value().getBytes(StandardCharsets.UTF_8))) {
            return false;
        }
        if (signature.expires() * 1000 <= clock.millis()) {
            throw new Problem(Problem.Kind.GONE, "signature-expired", "This link has expired; ask for a new one");
        }
        return true;
    }

    private static byte[] code(byte[] key, NodeId file, MediaPath path, @Nullable VersionId version, long expires) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            var text = "media\n" + file + "\n" + (version == null ? "" : version) + "\n" + expires + "\n"
                    + path.folder() + "\n" + path.name();
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
