package io.vitrine.people;

import static io.vitrine.db.schema.Tables.ONE_TIME_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class InvitationTest {
    private static final String PASSWORD = "a-password-of-their-own";

    private final World world = new World();

    private Answer invite(String name) {
        var body = Map.of("email", world.unique(name) + "@example.com", "name", name, "role", "restricted");
        return world.admin().post("/v1/users", body).expect(201);
    }

    private static String token(Answer invited) {
        return invited.text("invitationUrl").replaceFirst(".*#", "");
    }

    private static Answer open(String token) {
        return Caller.nobody().post("/v1/invitations/open", Map.of("token", token));
    }

    private static Answer accept(String token) {
        return Caller.nobody().post("/v1/invitations/accept", Map.of("token", token, "password", PASSWORD));
    }

    private Answer renew(String user) {
        return world.admin()
                .send("POST", "/v1/users/" + user + "/invitation", null, null)
                .expect(200);
    }

    @Test
    void theInvitedSetTheirPasswordAndAreSignedIn() {
        var invited = invite("ann");
        assertThat(invited.text("invitationUrl"))
                .startsWith(TestServer.uri("/invitation#").toString());
        assertThat(open(token(invited)).expect(200).text("name")).isEqualTo("ann");
        var body = Map.of("token", token(invited), "password", PASSWORD, "name", "Ann B.");
        var accepted = Caller.nobody().post("/v1/invitations/accept", body).expect(200);
        var ann = Caller.nobody().in(accepted);
        assertThat(ann.get("/v1/me").expect(200).text("user.name")).isEqualTo("Ann B.");
        Caller.signedIn(invited.text("email"), PASSWORD);
    }

    @Test
    void aLinkIsGoodOnce() {
        var token = token(invite("ann"));
        open(token).expect(200);
        open(token).expect(200);
        accept(token).expect(200);
        accept(token).expect(400, "invalid-token");
        open(token).expect(400, "invalid-token");
    }

    @Test
    void ofTwoAtOnceOneGetsIn() throws Exception {
        var token = token(invite("ann"));
        Callable<Integer> attempt = () -> accept(token).status();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(attempt);
            var second = threads.submit(attempt);
            assertThat(new int[] {first.get(), second.get()}).containsExactlyInAnyOrder(200, 400);
        }
    }

    @Test
    void aRefusedPasswordLeavesTheLinkGood() {
        var token = token(invite("ann"));
        Caller.nobody()
                .post("/v1/invitations/accept", Map.of("token", token, "password", "short"))
                .expect(400, "invalid-password");
        accept(token).expect(200);
    }

    @Test
    void aLinkRunsOut() {
        var token = token(invite("ann"));
        TestServer.db()
                .change(sql -> sql.update(ONE_TIME_TOKEN)
                        .set(ONE_TIME_TOKEN.EXPIRES_AT, System.currentTimeMillis())
                        .where(ONE_TIME_TOKEN.HASH.eq(Tokens.hash(token)))
                        .execute());
        open(token).expect(400, "invalid-token");
        accept(token).expect(400, "invalid-token");
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        var invited = invite("ann");
        var renewed = token(renew(invited.text("id")));
        accept(token(invited)).expect(400, "invalid-token");
        accept(renewed).expect(200);
    }

    @Test
    void aLinkForALostPasswordSignsOutEverywhereElse() {
        var ann = world.restricted("ann");
        var token = token(renew(ann.id()));
        ann.get("/v1/me").expect(200);
        accept(token).expect(200);
        ann.get("/v1/me").expect(401);
        Caller.nobody()
                .post("/v1/session", Map.of("email", ann.email(), "password", "correct-horse-battery"))
                .expect(401);
    }

    @Test
    void theInactiveAreNotInvited() {
        var invited = invite("ann");
        var path = "/v1/users/" + invited.text("id");
        world.admin().patch(path, Map.of("active", false)).expect(200);
        open(token(invited)).expect(400, "invalid-token");
        world.admin().post(path + "/invitation", Map.of()).expect(409, "inactive");
        world.admin().patch(path, Map.of("active", true)).expect(200);
        accept(token(invited)).expect(400, "invalid-token");
        accept(token(renew(invited.text("id")))).expect(200);
    }

    @Test
    void nobodySignsInWithoutAPassword() {
        var invited = invite("ann");
        for (var password : new String[] {"", "null", PASSWORD}) {
            Caller.nobody()
                    .post("/v1/session", Map.of("email", invited.text("email"), "password", password))
                    .expect(401, "wrong-password");
        }
    }

    @Test
    void anUnknownTokenSaysNothing() {
        open("").expect(400, "invalid-token");
        open("x".repeat(43)).expect(400, "invalid-token");
        Caller.nobody().post("/v1/invitations/open", Map.of()).expect(400, "required");
    }
}
