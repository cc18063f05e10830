package io.vitrine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.base.Problem;
import io.vitrine.db.Db;
import io.vitrine.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class AttemptsTest {
    private static final SignInSettings SETTINGS = new SignInSettings(Duration.ofMinutes(15), 3, 5);
    private static final Caller HOME = new Caller("192.0.2.1", null);
    private static final Caller AWAY = new Caller("192.0.2.2", null);

    @TempDir
    private Path folder;

    private Db db;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final Attempts attempts = new Attempts(new AttemptStore(), SETTINGS, clock);

    @BeforeEach
    void open() {
        db = TestDatabase.open(folder);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private void fail(String account, Caller caller, int times) {
        for (var i = 0; i < times; i++) {
            db.change(sql -> attempts.failed(sql, account, caller));
        }
    }

    private void check(String account, Caller caller) {
        db.read(sql -> {
            attempts.check(sql, account, caller);
            return sql;
        });
    }

    private void assertOpen(String account, Caller caller) {
        assertThatCode(() -> check(account, caller)).doesNotThrowAnyException();
    }

    private void assertClosed(String account, Caller caller, int seconds) {
        assertThatThrownBy(() -> check(account, caller)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_MANY);
            assertThat(problem.retryAfterSeconds()).isEqualTo(seconds);
        });
    }

    @Test
    void anAccountIsClosedFromEverywhereForOneWindow() {
        fail("ann", HOME, 2);
        assertOpen("ann", HOME);
        fail("ann", HOME, 1);
        now = now.plusSeconds(60);
        assertClosed("ann", AWAY, 14 * 60);
        assertOpen("bob", HOME);
        now = now.plus(SETTINGS.window());
        assertOpen("ann", HOME);
        fail("ann", HOME, 2);
        assertOpen("ann", HOME);
    }

    @Test
    void anAddressIsClosedForEveryAccount() {
        fail("ann", HOME, 1);
        fail("bob", HOME, 2);
        fail("carl", HOME, 2);
        assertClosed("dora", HOME, 15 * 60);
        assertOpen("dora", AWAY);
    }

    @Test
    void failuresAreForgottenWithTheirWindow() {
        fail("ann", HOME, 2);
        now = now.plus(SETTINGS.window());
        fail("ann", HOME, 2);
        assertOpen("ann", HOME);
        fail("ann", HOME, 1);
        assertClosed("ann", HOME, 15 * 60);
    }

    @Test
    void aSuccessOpensTheAccountButNotTheAddress() {
        fail("ann", HOME, 5);
        db.change(sql -> attempts.succeeded(sql, "ann"));
        assertOpen("ann", AWAY);
        assertClosed("ann", HOME, 15 * 60);
    }
}
