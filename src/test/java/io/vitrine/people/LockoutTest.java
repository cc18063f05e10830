package io.vitrine.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.Ids;
import io.vitrine.db.HeldRows;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A user is locked out while one of their requests is in progress: it must not give them a way in that outlives the lockout. */
@Tag("database")
class LockoutTest {
    private static final String OTHER = "another-horse-battery";

    private final World world = new World();
    private final World.Person ann = world.restricted("ann");

    @Test
    void aPasswordSetMeanwhileIsNone() throws Exception {
        var change = Map.of("currentPassword", TestServer.PASSWORD, "newPassword", OTHER);
        // The database decides whether the lock on the user or the check of the session refuses it.
        var answer = afterLockout(() -> ann.patch("/v1/me", change));
        assertThat(answer.status()).as("%s", answer.body()).isIn(400, 401);
        Caller.signedIn(ann.email(), TestServer.PASSWORD);
        Caller.nobody()
                .post("/v1/session", Map.of("email", ann.email(), "password", OTHER))
                .expect(401, "wrong-password");
    }

    @Test
    void aKeyMadeMeanwhileIsNone() throws Exception {
        afterLockout(() -> ann.post("/v1/api-keys", Map.of("name", "script", "kind", "personal")))
                .expect(401, "unauthenticated");
    }

    @Test
    void anAdministratorWhoIsNoneAnyMoreCannotMakeThemselfOne() throws Exception {
        var bob = world.person("bob", "administrator");
        bob.get("/v1/me").expect(200);
        world.admin().get("/v1/me").expect(200);
        var path = "/v1/users/" + bob.id();
        try (var held = HeldRows.on(TestServer.db(), TestServer.data(), "app_user", Ids.read(bob.id()))) {
            var answers = held.commitBehind(List.of(
                    () -> world.admin().patch(path, Map.of("active", false, "role", "restricted")),
                    () -> bob.patch(path, Map.of("active", true, "role", "administrator"))));
            answers.getFirst().expect(200);
            assertThat(answers.getLast().status())
                    .as("%s", answers.getLast().body())
                    .isIn(401, 409);
        }
        var found = world.admin().get(path).expect(200);
        assertThat(found.text("active")).isEqualTo("false");
        assertThat(found.text("role")).isEqualTo("restricted");
    }

    /** The answer to a request that is let in before the lockout and writes after it; then reactivates the user. */
    private Answer afterLockout(Callable<Answer> request) throws Exception {
        world.admin().get("/v1/me").expect(200);
        try (var held = HeldRows.on(TestServer.db(), TestServer.data(), "app_user", Ids.read(ann.id()))) {
            var answers = held.commitBehind(List.of(() -> setActive(false), request));
            answers.getFirst().expect(200);
            return answers.getLast();
        } finally {
            setActive(true).expect(200);
        }
    }

    private Answer setActive(boolean isActive) {
        return world.admin().patch("/v1/users/" + ann.id(), Map.of("active", isActive));
    }
}
