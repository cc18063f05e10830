package io.vitrine.people;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Problem;
import java.text.Normalizer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords by Argon2id with 19 MiB, two passes and one lane. Runs at most one per core at a time, so that
 * many sign-ins at once cannot exhaust the server's memory.
 */
@Component
class Passwords {
    static final int MAXIMUM_LENGTH = 256;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int PATIENCE_SECONDS = 10;

    private final PasswordEncoder encoder;
    private final int minimumLength;
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    /** Made alongside the start of the server, which would otherwise take longer. */
    private final CompletableFuture<String> hashOfNothing;

    @Autowired
    Passwords(PasswordSettings settings) {
        this(settings, new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES));
    }

    Passwords(PasswordSettings settings, PasswordEncoder encoder) {
        this.encoder = encoder;
        this.minimumLength = settings.minimumLength();
        this.hashOfNothing = CompletableFuture.supplyAsync(() -> hashed(Tokens.next()));
    }

    /** The minimum number of characters in a new password. */
    int minimumLength() {
        return minimumLength;
    }

    /** Errors: invalid-password, naming the field; busy. */
    String hash(String field, String password) {
        var length = password.codePointCount(0, password.length());
        if (length < minimumLength || length > MAXIMUM_LENGTH) {
            throw Problem.invalidField(
                    "invalid-password", field, CommonFault.CHARACTERS, minimumLength, MAXIMUM_LENGTH);
        }
        return inTurn(() -> hashed(password));
    }

    /** Takes as long if there is no hash to compare with, and then returns false. To be called within {@link #inTurn}. */
    boolean matches(String password, @Nullable String hash) {
        var tooLong = password.codePointCount(0, password.length()) > MAXIMUM_LENGTH;
        var asked = tooLong ? "" : normal(password);
        return encoder.matches(asked, hash == null ? hashOfNothing.join() : hash) && hash != null && !tooLong;
    }

    /** Does the work once one of the few turns is free. Errors: busy, after some seconds. */
    <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.busy("Too many people are signing in at this moment");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problem.busy("The server is stopping");
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private String hashed(String password) {
        return String.valueOf(encoder.encode(normal(password)));
    }

    /** Normalises the characters, however a keyboard composes them. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
