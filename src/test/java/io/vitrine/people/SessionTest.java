package io.vitrine.people;

import static io.vitrine.db.schema.Tables.USER_SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jooq.Field;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SessionTest {
    private static final String PASSWORD = "correct-horse-battery";

    private final World world = new World();

    private static Answer signIn(Caller caller, String email, String password) {
        return caller.post("/v1/session", Map.of("email", email, "password", password));
    }

    private static String token(Answer signedIn) {
        return signedIn.header("Set-Cookie")
                .orElseThrow()
                .replaceFirst("^vitrine_session=", "")
                .replaceFirst(";.*", "");
    }

    private static Caller withToken(String token) {
        return Caller.nobody().with("Cookie", "vitrine_session=" + token);
    }

    private static void age(String token, Field<Long> column, Duration by) {
        var at = Instant.now().minus(by).toEpochMilli();
        TestServer.db()
                .change(sql -> sql.update(USER_SESSION)
                        .set(column, at)
                        .where(USER_SESSION.HASH.eq(Tokens.hash(token)))
                        .execute());
    }

    private static long lastUsed(String token) {
        return TestServer.db()
                .read(sql -> sql.select(USER_SESSION.LAST_USED_AT)
                        .from(USER_SESSION)
                        .where(USER_SESSION.HASH.eq(Tokens.hash(token)))
                        .fetchSingle()
                        .value1());
    }

    @Test
    void signingInSetsACookieThatNoScriptReads() {
        var ann = world.restricted("ann");
        var answer = signIn(Caller.nobody(), ann.email(), PASSWORD).expect(200);
        assertThat(answer.text("user.email")).isEqualTo(ann.email());
        assertThat(answer.text("user.lastSignInAt")).endsWith("Z");
        assertThat(answer.body()).doesNotContain(token(answer)).doesNotContain("argon2");
        assertThat(answer.header("Set-Cookie").orElseThrow())
                .contains("; HttpOnly", "; SameSite=Lax", "; Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void theEmailMayBeWrittenInAnyCase() {
        var ann = world.restricted("ann");
        signIn(Caller.nobody(), " " + ann.email().toUpperCase(Locale.ROOT), PASSWORD)
                .expect(200);
    }

    @Test
    void wrongPasswordsUnknownAndInactiveAccountsAreAnsweredAlike() {
        var ann = world.restricted("ann");
        var bob = world.restricted("bob");
        world.admin().patch("/v1/users/" + bob.id(), Map.of("active", false)).expect(200);
        var wrong =
                signIn(Caller.nobody(), ann.email(), "something else entirely").expect(401, "wrong-password");
        var unknown = signIn(Caller.nobody(), world.unique("zoe") + "@example.com", PASSWORD)
                .expect(401, "wrong-password");
        var inactive = signIn(Caller.nobody(), bob.email(), PASSWORD).expect(401, "wrong-password");
        assertThat(unknown.text("detail")).isEqualTo(wrong.text("detail")).isEqualTo(inactive.text("detail"));
        assertThat(wrong.header("Set-Cookie")).isEmpty();
    }

    @Test
    void fieldsThatAreMissingAreNamed() {
        var answer = Caller.nobody()
                .post("/v1/session", Map.of("email", "a@example.com"))
                .expect(400, "required");
        assertThat(answer.text("errors.0.field")).isEqualTo("password");
    }

    @Test
    void aTokenFromBeforeTheSignInIsNeverTaken() {
        var ann = world.restricted("ann");
        var planted = "planted-by-somebody";
        var answer = signIn(withToken(planted), ann.email(), PASSWORD).expect(200);
        assertThat(token(answer)).isNotEqualTo(planted);
        withToken(planted).get("/v1/me").expect(401);
    }

    @Test
    void signingInAgainEndsTheSessionOfThatBrowser() {
        var ann = world.restricted("ann");
        var first = token(signIn(Caller.nobody(), ann.email(), PASSWORD).expect(200));
        var second = token(signIn(withToken(first), ann.email(), PASSWORD).expect(200));
        assertThat(second).isNotEqualTo(first);
        withToken(first).get("/v1/me").expect(401);
        withToken(second).get("/v1/me").expect(200);
    }

    @Test
    void theDatabaseHoldsNoToken() {
        var ann = world.restricted("ann");
        var token = token(signIn(Caller.nobody(), ann.email(), PASSWORD).expect(200));
        var hashes =
                TestServer.db().read(sql -> sql.selectFrom(USER_SESSION).fetch().intoSet(USER_SESSION.HASH));
        assertThat(hashes).contains(Tokens.hash(token)).doesNotContain(token);
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        var ann = world.restricted("ann");
        ann.get("/v1/me").expect(200);
        var answer = ann.delete("/v1/session").expect(204);
        assertThat(answer.header("Set-Cookie").orElseThrow()).contains("vitrine_session=;", "Max-Age=0");
        ann.get("/v1/me").expect(401, "unauthenticated");
        ann.delete("/v1/session").expect(401);
    }

    @Test
    void signingOutEverywhereEndsAllSessionsOfTheUserAlone() {
        var ann = world.restricted("ann");
        var bob = world.restricted("bob");
        var elsewhere = Caller.signedIn(ann.email(), PASSWORD);
        ann.delete("/v1/session?everywhere=true").expect(204);
        ann.get("/v1/me").expect(401);
        elsewhere.get("/v1/me").expect(401);
        bob.get("/v1/me").expect(200);
    }

    @Test
    void signingOutLeavesTheOtherSessions() {
        var ann = world.restricted("ann");
        var elsewhere = Caller.signedIn(ann.email(), PASSWORD);
        ann.delete("/v1/session").expect(204);
        elsewhere.get("/v1/me").expect(200);
    }

    @Test
    void aSessionEndsWhenItIsIdleForTooLong() {
        var ann = world.restricted("ann");
        var token = token(signIn(Caller.nobody(), ann.email(), PASSWORD).expect(200));
        var begun = lastUsed(token);
        age(token, USER_SESSION.LAST_USED_AT, Duration.ofDays(13));
        withToken(token).get("/v1/me").expect(200);
        Eventually.holds("the last use is noted", () -> lastUsed(token) >= begun);
        age(token, USER_SESSION.LAST_USED_AT, Duration.ofDays(14));
        withToken(token).get("/v1/me").expect(401);
    }

    @Test
    void aSessionEndsAfterItsLifetimeHoweverMuchItIsUsed() {
        var ann = world.restricted("ann");
        var token = token(signIn(Caller.nobody(), ann.email(), PASSWORD).expect(200));
        age(token, USER_SESSION.EXPIRES_AT, Duration.ZERO);
        withToken(token).get("/v1/me").expect(401);
    }

    @Test
    void theLastUseIsNotedOnceAMinute() {
        var ann = world.restricted("ann");
        var token = token(signIn(Caller.nobody(), ann.email(), PASSWORD).expect(200));
        var begun = lastUsed(token);
        withToken(token).get("/v1/me").expect(200);
        assertThat(lastUsed(token)).isEqualTo(begun);
        age(token, USER_SESSION.LAST_USED_AT, Duration.ofMinutes(2));
        withToken(token).get("/v1/me").expect(200);
        Eventually.holds("the last use is noted", () -> lastUsed(token) >= begun);
    }

    @Test
    void aCookieThatHasEndedIsAsGoodAsNone() {
        withToken("long-gone").get("/v1/setup").expect(200);
        withToken("long-gone").get("/v1/me").expect(401, "unauthenticated");
    }

    @Test
    void whoeverIsDeactivatedIsOutAtOnce() {
        var ann = world.restricted("ann");
        var key = ann.post("/v1/api-keys", Map.of("name", "script", "kind", "personal"))
                .expect(201)
                .text("key");
        Caller.withKey(key).get("/v1/me").expect(200);
        world.admin().patch("/v1/users/" + ann.id(), Map.of("active", false)).expect(200);
        ann.get("/v1/me").expect(401);
        Caller.withKey(key).get("/v1/me").expect(401);
        world.admin().patch("/v1/users/" + ann.id(), Map.of("active", true)).expect(200);
        ann.get("/v1/me").expect(401);
        Caller.withKey(key).get("/v1/me").expect(401);
        Caller.signedIn(ann.email(), PASSWORD).get("/v1/me").expect(200);
    }

    @Test
    void whoeverIsDeletedIsOutAtOnce() {
        var ann = world.restricted("ann");
        var key = ann.post("/v1/api-keys", Map.of("name", "script", "kind", "personal"))
                .expect(201)
                .text("key");
        world.admin().delete("/v1/users/" + ann.id()).expect(204);
        ann.get("/v1/me").expect(401);
        Caller.withKey(key).get("/v1/me").expect(401);
        signIn(Caller.nobody(), ann.email(), PASSWORD).expect(401, "wrong-password");
    }

    @Test
    void aRoleCountsFromTheNextRequestOn() {
        var ann = world.person("ann", "administrator");
        ann.get("/v1/users").expect(200);
        world.admin()
                .patch("/v1/users/" + ann.id(), Map.of("role", "developer"))
                .expect(200);
        ann.get("/v1/users").expect(403, "forbidden");
        assertThat(ann.get("/v1/me").text("role")).isEqualTo("developer");
    }
}
