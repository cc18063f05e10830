package io.vitrine.people;

import static io.vitrine.db.schema.Tables.API_KEY;
import static io.vitrine.db.schema.Tables.USER_SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.Ids;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.HeldRequest;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A request whose body is still arriving when its sender loses their access or role. */
@Tag("database")
class StandingTest {
    private static final Map<String, String> NEW_KEY =
            Map.of("name", "left behind", "kind", "organisation", "role", "administrator");

    private final World world = new World();
    private final World.Person vic = world.restricted("vic");
    private final String file = world.file("/held/a.txt");
    private final String access = "/v1/assets/" + file + "/access";
    private final Map<String, Object> grant = World.grant("user", vic.id(), "manage");

    /** The outcome of a request during which {@code meanwhile} runs. */
    private static String held(Caller by, Uses uses, String method, String path, Object body, Runnable meanwhile)
            throws IOException {
        var before = uses.age();
        try (var request = new HeldRequest(by, method, path, body)) {
            Eventually.holds("the server knows who sends the request", () -> uses.last() > before);
            meanwhile.run();
            return request.goOn();
        }
    }

    /** The last use of a session or key, which shows that the server has accepted a request. */
    private record Uses(Field<Long> lastUse, Condition which) {
        static Uses of(World.Person person) {
            return new Uses(USER_SESSION.LAST_USED_AT, USER_SESSION.USER_ID.eq(Ids.read(person.id())));
        }

        static Uses of(Answer key) {
            return new Uses(API_KEY.LAST_USED_AT, API_KEY.ID.eq(Ids.read(key.text("id"))));
        }

        /** Sets the last use so long ago that the next one is recorded; returns that time. */
        long age() {
            return TestServer.db().write(sql -> {
                var table = lastUse.equals(API_KEY.LAST_USED_AT) ? API_KEY : USER_SESSION;
                var at = System.currentTimeMillis() - Duration.ofMinutes(2).toMillis();
                sql.update(table).set(lastUse, at).where(which).execute();
                return at;
            });
        }

        long last() {
            var table = lastUse.equals(API_KEY.LAST_USED_AT) ? API_KEY : USER_SESSION;
            return TestServer.db()
                    .read(sql -> sql.select(lastUse)
                            .from(table)
                            .where(which)
                            .fetchSingle()
                            .value1());
        }
    }

    private static String posting(World.Person by, String path, Object body, Runnable meanwhile) throws IOException {
        return held(by, Uses.of(by), "POST", path, body, meanwhile);
    }

    private String sharing(World.Person by, Runnable meanwhile) throws IOException {
        return sharing(by, Uses.of(by), meanwhile);
    }

    private String sharing(Caller by, Uses uses, Runnable meanwhile) throws IOException {
        return held(by, uses, "PATCH", access, grant, meanwhile);
    }

    @Test
    void goesOnWhereNothingHappens() throws IOException {
        var fay = world.person("fay", "fullAccess");
        assertThat(sharing(fay, () -> {})).isEqualTo("200");
        vic.get("/v1/assets/" + file).expect(200);
    }

    @Test
    void whoWasDeletedLeavesNoKeyBehind() throws IOException {
        var ada = world.person("ada", "administrator");
        var outcome = posting(
                ada,
                "/v1/api-keys",
                NEW_KEY,
                () -> world.admin().delete("/v1/users/" + ada.id()).expect(204));
        assertThat(outcome).isEqualTo("401 unauthenticated");
    }

    @Test
    void whoGotAnotherRoleSharesNothingByTheOldOne() throws IOException {
        var fay = world.person("fay", "fullAccess");
        assertThat(sharing(fay, () -> change(fay, Map.of("role", "restricted"))))
                .isEqualTo("409 role-changed");
        vic.get("/v1/assets/" + file).expect(404);
    }

    @Test
    void whoWasDeactivatedSharesNothing() throws IOException {
        var fay = world.person("fay", "fullAccess");
        assertThat(sharing(fay, () -> change(fay, Map.of("active", false)))).isEqualTo("401 unauthenticated");
        vic.get("/v1/assets/" + file).expect(404);
    }

    @Test
    void aSessionThatWasSignedOutSharesNothing() throws IOException {
        var fay = world.person("fay", "fullAccess");
        assertThat(sharing(fay, () -> fay.delete("/v1/session").expect(204))).isEqualTo("401 unauthenticated");
        vic.get("/v1/assets/" + file).expect(404);
    }

    @Test
    void aKeyThatWasRevokedSharesNothing() throws IOException {
        var key = world.admin()
                .post("/v1/api-keys", Map.of("name", "k", "kind", "organisation", "role", "fullAccess"))
                .expect(201);
        var outcome = sharing(
                Caller.withKey(key.text("key")),
                Uses.of(key),
                () -> world.admin().delete("/v1/api-keys/" + key.text("id")).expect(204));
        assertThat(outcome).isEqualTo("401 unauthenticated");
        vic.get("/v1/assets/" + file).expect(404);
    }

    @Test
    void aPersonalKeySharesNothingByAFormerRole() throws IOException {
        var fay = world.person("fay", "fullAccess");
        var key = fay.post("/v1/api-keys", Map.of("name", "k", "kind", "personal"))
                .expect(201);
        var outcome =
                sharing(Caller.withKey(key.text("key")), Uses.of(key), () -> change(fay, Map.of("role", "viewOnly")));
        assertThat(outcome).isEqualTo("409 role-changed");
    }

    @Test
    void whatIsOnlyReadIsReadInTheRoleOfThatMoment() throws IOException {
        var ada = world.person("ada", "administrator");
        var question = Map.of("user", Map.of("id", vic.id(), "role", "viewOnly"));
        var outcome = posting(ada, "/v1/access/preview", question, () -> change(ada, Map.of("role", "restricted")));
        assertThat(outcome).isEqualTo("409 role-changed");
    }

    @Test
    void aDownloadIsMadeInTheRoleOfThatMoment() throws IOException {
        var vera = world.person("vera", "viewOnly");
        var outcome = posting(
                vera,
                "/v1/downloads",
                Map.of("assetIds", List.of(file)),
                () -> change(vera, Map.of("role", "restricted")));
        assertThat(outcome).isEqualTo("409 role-changed");
        assertThat(vera.get("/v1/downloads").at("items").size()).isZero();
    }

    @Test
    void signingOutIsAnsweredWithAKeyForSendingAgainToo() {
        world.restricted("ann")
                .with("Idempotency-Key", world.unique("out"))
                .delete("/v1/session")
                .expect(204);
    }

    private void change(World.Person person, Map<String, Object> to) {
        world.admin().patch("/v1/users/" + person.id(), to).expect(200);
    }
}
