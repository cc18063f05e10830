package io.vitrine.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.OwnServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that need a server of their own: its only administrators, mail, public URL and limits on failed sign-ins. */
@Tag("database")
class LoneServerTest {
    private static final String EMAIL = "root@example.com";
    private static final String PASSWORD = "correct-horse-battery";
    private static final String PUBLIC = "https://media.example.com";

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private static OwnServer server;
    private static Caller admin;

    @BeforeAll
    static void start() {
        MAIL.start();
        server = new OwnServer(
                "--admin.email=" + EMAIL,
                "--admin.password=" + PASSWORD,
                "--mail.host=127.0.0.1",
                "--mail.port=" + MAIL.getSmtp().getPort(),
                "--mail.from=vitrine@example.com",
                "--mail.starttls=false",
                "--public.url=" + PUBLIC + "/",
                "--sign-in.failures-per-account=3",
                "--sign-in.failures-per-address=1000");
        admin = server.nobody().signIn(EMAIL, PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
        MAIL.stop();
    }

    private static Answer make(String name, String role) {
        var body = Map.of("email", name + "@example.com", "name", name, "role", role, "password", PASSWORD);
        return admin.post("/v1/users", body).expect(201);
    }

    private static Answer signIn(String email, String password) {
        return server.nobody().post("/v1/session", Map.of("email", email, "password", password));
    }

    @Test
    void theLastAdministratorStays() {
        var path = "/v1/users/" + admin.get("/v1/me").text("user.id");
        admin.patch(path, Map.of("role", "developer")).expect(409, "last-administrator");
        admin.patch(path, Map.of("active", false)).expect(409, "last-administrator");
        admin.delete(path).expect(409, "last-administrator");
        admin.patch(path, Map.of("name", "Root", "role", "administrator", "active", true))
                .expect(200);
        var inactive = make("sleeper", "administrator").text("id");
        admin.patch("/v1/users/" + inactive, Map.of("active", false)).expect(200);
        admin.delete(path).expect(409, "last-administrator");
        assertThat(admin.get("/v1/me").expect(200).text("role")).isEqualTo("administrator");
        admin.delete("/v1/users/" + inactive).expect(204);
    }

    @Test
    void ofTheLastTwoAdministratorsOneStays() throws Exception {
        var root = admin.get("/v1/me").text("user.id");
        for (var round = 0; round < 5; round++) {
            var second = make("second" + round, "administrator");
            var other = server.nobody().signIn(second.text("email"), PASSWORD);
            var statuses = atOnce(
                    () -> admin.patch("/v1/users/" + second.text("id"), Map.of("role", "developer")),
                    () -> other.patch("/v1/users/" + root, Map.of("role", "developer")));
            assertThat(statuses).contains(200).containsAnyOf(403, 409).hasSize(2);
            var survivor = admin.get("/v1/users").status() == 200 ? admin : other;
            assertThat(survivor.get("/v1/users?role=administrator").expect(200).all("id"))
                    .hasSize(1);
            survivor.patch("/v1/users/" + root, Map.of("role", "administrator")).expect(200);
            admin.delete("/v1/users/" + second.text("id")).expect(204);
        }
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Answer>... requests) throws Exception {
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(List.of(requests))) {
                statuses.add(answer.get().status());
            }
        }
        return statuses;
    }

    @Test
    void theInvitedGetAMailWithTheLink() throws Exception {
        var body = Map.of("email", "ann@example.com", "name", "Ann \u0141", "role", "restricted");
        var invited = admin.post("/v1/users", body).expect(201);
        var url = invited.text("invitationUrl");
        assertThat(url).startsWith(PUBLIC + "/invitation#");
        assertThat(MAIL.waitForIncomingEmail(20_000, 1)).isTrue();
        var mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString("ann@example.com");
        assertThat(mail.getFrom()[0]).hasToString("vitrine@example.com");
        assertThat(String.valueOf(mail.getContent())).contains(url, "Ann \u0141");
    }

    @Test
    void anHttpsServerMarksItsCookieAndAsksForHttps() {
        var answer = signIn(EMAIL, PASSWORD).expect(200);
        assertThat(answer.header("Set-Cookie").orElseThrow()).contains("; Secure");
        assertThat(answer.header("Strict-Transport-Security").orElseThrow()).startsWith("max-age=");
    }

    @Test
    void thePublicOriginMayWrite() {
        admin.with("Origin", PUBLIC).patch("/v1/me", Map.of("name", "Root")).expect(200);
        admin.with("Origin", "https://evil.example")
                .patch("/v1/me", Map.of("name", "Evil"))
                .expect(403, "csrf");
    }

    @Test
    void anAccountIsClosedAfterTooManyFailures() {
        var bob = make("bob", "restricted").text("email");
        for (var failure = 0; failure < 3; failure++) {
            signIn(bob, "guess number " + failure).expect(401);
        }
        var refused = signIn(bob.toUpperCase(java.util.Locale.ROOT), PASSWORD).expect(429, "too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(1, 900);
        signIn(make("carl", "restricted").text("email"), PASSWORD).expect(200);
    }

    @Test
    void anAccountThatDoesNotExistIsClosedLikewise() {
        for (var failure = 0; failure < 3; failure++) {
            signIn("ghost@example.com", PASSWORD).expect(401);
        }
        signIn("ghost@example.com", PASSWORD).expect(429, "too-many-requests");
    }

    @Test
    void successForgetsTheFailuresBefore() {
        var dora = make("dora", "restricted").text("email");
        for (var round = 0; round < 3; round++) {
            signIn(dora, "guess").expect(401);
            signIn(dora, "guess").expect(401);
            signIn(dora, PASSWORD).expect(200);
        }
    }

    @Test
    void guessesOfTheCurrentPasswordCountToo() {
        var eve = make("eve", "restricted").text("email");
        var session = server.nobody().signIn(eve, PASSWORD);
        var guess = Map.of("currentPassword", "guess", "newPassword", "another-horse-battery");
        for (var failure = 0; failure < 3; failure++) {
            session.patch("/v1/me", guess).expect(400, "wrong-password");
        }
        session.patch("/v1/me", guess).expect(429, "too-many-requests");
    }

    @Test
    void guessesAtTheSameTimeCountToo() throws Exception {
        var fred = make("fred", "restricted").text("email");
        Callable<Answer> guess = () -> signIn(fred, "guess");
        var statuses = atOnce(guess, guess, guess, guess, guess, guess, guess, guess, guess, guess, guess, guess);
        var cores = Runtime.getRuntime().availableProcessors();
        assertThat(statuses.stream().filter(status -> status == 401).count()).isBetween(3L, 2L + cores);
    }
}
