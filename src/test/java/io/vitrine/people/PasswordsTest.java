package io.vitrine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTest {
    private static final PasswordSettings SETTINGS = new PasswordSettings(12);
    private static final String LONG_ENOUGH = "twelve chars";

    /** Encodes by reversing the text, and records the hashes that it compares with. */
    private static final class Recorder implements PasswordEncoder {
        private final List<String> compared = new ArrayList<>();

        @Override
        public String encode(@Nullable CharSequence password) {
            return new StringBuilder(String.valueOf(password)).reverse().toString();
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            compared.add(String.valueOf(hash));
            return encode(password).equals(hash);
        }
    }

    @Test
    void hashesAreOfArgon2idWithTheParametersOfTheDecision() {
        var hash = new Passwords(SETTINGS).hash("password", LONG_ENOUGH);
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void aPasswordMatchesItsOwnHashAlone() {
        var passwords = new Passwords(SETTINGS);
        var hash = passwords.hash("password", LONG_ENOUGH);
        assertThat(passwords.matches(LONG_ENOUGH, hash)).isTrue();
        assertThat(passwords.matches("twelve Chars", hash)).isFalse();
        assertThat(passwords.hash("password", LONG_ENOUGH)).isNotEqualTo(hash);
    }

    @Test
    void anUnknownAccountCostsAComparisonToo() {
        var recorder = new Recorder();
        var passwords = new Passwords(SETTINGS, recorder);
        assertThat(passwords.matches(LONG_ENOUGH, null)).isFalse();
        assertThat(passwords.matches(LONG_ENOUGH, recorder.encode(LONG_ENOUGH))).isTrue();
        assertThat(recorder.compared).hasSize(2).doesNotContain("null");
    }

    @Test
    void aPasswordThatIsTooLongCostsAComparisonToo() {
        var recorder = new Recorder();
        var passwords = new Passwords(SETTINGS, recorder);
        var tooLong = "x".repeat(Passwords.MAXIMUM_LENGTH + 1);
        assertThat(passwords.matches(tooLong, recorder.encode(tooLong))).isFalse();
        assertThat(recorder.compared).hasSize(1);
    }

    @Test
    void theFormOfCharactersMakesNoDifference() {
        var passwords = new Passwords(SETTINGS, new Recorder());
        assertThat(passwords.matches("zwo\u0308lf Zeichen", passwords.hash("password", "zw\u00f6lf Zeichen")))
                .isTrue();
    }

    @Test
    void lengthsAreCountedInCharacters() {
        var passwords = new Passwords(SETTINGS, new Recorder());
        assertThat(passwords.hash("password", "\uD83D\uDE00".repeat(12))).isNotEmpty();
        for (var refused : List.of("", "eleven char", "x".repeat(257))) {
            assertThatThrownBy(() -> passwords.hash("password", refused)).hasMessageContaining("12 to 256");
        }
    }

    @Test
    void noMoreAreAtWorkThanThereAreCores() throws InterruptedException {
        var passwords = new Passwords(SETTINGS, new Recorder());
        var cores = Runtime.getRuntime().availableProcessors();
        var atWork = new AtomicInteger();
        var most = new AtomicInteger();
        var full = new CountDownLatch(cores);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, cores * 8)
                    .forEach(task -> threads.submit(() -> passwords.inTurn(() -> {
                        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                        full.countDown();
                        await(full);
                        return atWork.decrementAndGet();
                    })));
        }
        assertThat(most).hasValue(cores);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
