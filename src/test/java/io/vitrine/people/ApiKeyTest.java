package io.vitrine.people;

import static io.vitrine.db.schema.Tables.API_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.Ids;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class ApiKeyTest {
    private static final Map<String, String> PERSONAL = Map.of("name", "script", "kind", "personal");

    private final World world = new World();

    private static Caller basic(String userName, String password) {
        var text = (userName + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Caller.nobody()
                .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(text));
    }

    private static Map<String, String> organisation(String role) {
        return Map.of("name", "robot", "kind", "organisation", "role", role);
    }

    private void set(String id, org.jooq.Field<Long> column, long value) {
        TestServer.db()
                .change(sql -> sql.update(API_KEY)
                        .set(column, value)
                        .where(API_KEY.ID.eq(Ids.read(id)))
                        .execute());
    }

    @Test
    void aKeyIsToldOnceAndKeptAsAHash() {
        var ann = world.restricted("ann");
        var made = ann.post("/v1/api-keys", PERSONAL).expect(201);
        var key = made.text("key");
        assertThat(key).matches("vtr_[A-Za-z0-9_-]{43}");
        assertThat(made.text("role")).isEqualTo("restricted");
        assertThat(ann.get("/v1/api-keys").expect(200).body())
                .doesNotContain(key)
                .contains(made.text("id"));
        var hash = TestServer.db()
                .read(sql -> sql.select(API_KEY.HASH)
                        .from(API_KEY)
                        .where(API_KEY.ID.eq(Ids.read(made.text("id"))))
                        .fetchSingle()
                        .value1());
        assertThat(hash).isEqualTo(Tokens.hash(key));
    }

    @Test
    void aKeyComesAsBasicUserNameWithAnyPasswordOrAsBearer() {
        var key = world.restricted("ann")
                .post("/v1/api-keys", PERSONAL)
                .expect(201)
                .text("key");
        basic(key, "").get("/v1/me").expect(200);
        basic(key, "do_not_set").get("/v1/me").expect(200);
        Caller.withKey(key).get("/v1/me").expect(200);
        Caller.nobody().with("Authorization", "bearer " + key).get("/v1/me").expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer vtr_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer ",
                "Bearer",
                "Basic !!!",
                "Basic Og==",
                "Digest username=\"a\"",
                "vtr_AAAA"
            })
    void aWrongKeyIsRefusedEvenWhereNoneIsNeeded(String header) {
        var caller = Caller.nobody().with("Authorization", header);
        var answer = caller.get("/v1/me").expect(401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
        caller.get("/v1/setup").expect(401, "unauthenticated");
    }

    @Test
    void aPersonalKeyActsAsItsUserInTheRoleOfTheMoment() {
        var ann = world.restricted("ann");
        var made = ann.post("/v1/api-keys", PERSONAL).expect(201);
        var key = Caller.withKey(made.text("key"));
        var me = key.get("/v1/me").expect(200);
        assertThat(me.text("user.id")).isEqualTo(ann.id());
        assertThat(me.text("key.id")).isEqualTo(made.text("id"));
        assertThat(me.at("csrfToken").isNull()).isTrue();
        assertThat(me.text("role")).isEqualTo("restricted");
        world.admin()
                .patch("/v1/users/" + ann.id(), Map.of("role", "administrator"))
                .expect(200);
        key.get("/v1/users").expect(200);
        world.admin().patch("/v1/users/" + ann.id(), Map.of("role", "viewOnly")).expect(200);
        key.get("/v1/users").expect(403, "forbidden");
    }

    @Test
    void anOrganisationKeyActsInItsOwnRole() {
        var made = world.admin().post("/v1/api-keys", organisation("developer")).expect(201);
        var key = Caller.withKey(made.text("key"));
        var me = key.get("/v1/me").expect(200);
        assertThat(me.at("user").isNull()).isTrue();
        assertThat(me.text("key.kind")).isEqualTo("organisation");
        assertThat(me.text("role")).isEqualTo("developer");
        key.get("/v1/users").expect(403);
        key.patch("/v1/me", Map.of("name", "x")).expect(403, "forbidden");
        key.post("/v1/api-keys", PERSONAL).expect(403, "forbidden");
    }

    @Test
    void organisationKeysAreTheAdministrators() {
        for (var role : new String[] {"developer", "fullAccess", "viewOnly", "restricted"}) {
            world.person(role, role)
                    .post("/v1/api-keys", organisation("viewOnly"))
                    .expect(403, "forbidden");
        }
        var id = world.admin()
                .post("/v1/api-keys", organisation("viewOnly"))
                .expect(201)
                .text("id");
        var ann = world.person("ann", "developer");
        assertThat(World.pages(ann, "/v1/api-keys?limit=1000", "id")).doesNotContain(id);
        assertThat(World.pages(world.admin(), "/v1/api-keys?limit=1000", "id")).contains(id);
        ann.delete("/v1/api-keys/" + id).expect(404, "not-found");
        world.admin().delete("/v1/api-keys/" + id).expect(204);
    }

    @Test
    void wrongKeysAreNotMade() {
        var admin = world.admin();
        admin.post("/v1/api-keys", organisation("restricted")).expect(400, "invalid-role");
        admin.post("/v1/api-keys", organisation("king")).expect(400, "invalid-role");
        admin.post("/v1/api-keys", Map.of("name", "x", "kind", "organisation")).expect(400, "required");
        admin.post("/v1/api-keys", Map.of("name", "x", "kind", "personal", "role", "viewOnly"))
                .expect(400, "invalid-role");
        admin.post("/v1/api-keys", Map.of("name", "x", "kind", "other")).expect(400, "invalid-kind");
        admin.post("/v1/api-keys", Map.of("name", "", "kind", "personal")).expect(400, "invalid-name");
        admin.post("/v1/api-keys", Map.of("kind", "personal")).expect(400, "required");
        admin.post("/v1/api-keys", Map.of("name", "x", "kind", "personal", "expiresAt", "2001-01-01T00:00:00Z"))
                .expect(400, "invalid-expiry");
        admin.post("/v1/api-keys", Map.of("name", "x", "kind", "personal", "expiresAt", "+999999999-01-01T00:00:00Z"))
                .expect(400, "invalid-type");
    }

    @Test
    void aKeyExpires() {
        var ann = world.restricted("ann");
        var later = Instant.now().plusSeconds(3600).toString();
        var made = ann.post("/v1/api-keys", Map.of("name", "x", "kind", "personal", "expiresAt", later))
                .expect(201);
        Caller.withKey(made.text("key")).get("/v1/me").expect(200);
        set(made.text("id"), API_KEY.EXPIRES_AT, System.currentTimeMillis());
        Caller.withKey(made.text("key")).get("/v1/me").expect(401);
    }

    @Test
    void aRevokedKeyIsRefusedAtOnce() {
        var ann = world.restricted("ann");
        var bob = world.restricted("bob");
        var made = ann.post("/v1/api-keys", PERSONAL).expect(201);
        bob.delete("/v1/api-keys/" + made.text("id")).expect(404, "not-found");
        world.admin().delete("/v1/api-keys/" + made.text("id")).expect(404, "not-found");
        ann.delete("/v1/api-keys/" + made.text("id")).expect(204);
        Caller.withKey(made.text("key")).get("/v1/me").expect(401);
        ann.delete("/v1/api-keys/" + made.text("id")).expect(404, "not-found");
        assertThat(ann.get("/v1/api-keys").all("id")).isEmpty();
    }

    @Test
    void keysAreListedPageByPage() {
        var ann = world.restricted("ann");
        var made = IntStream.range(0, 5)
                .mapToObj(i -> ann.post("/v1/api-keys", PERSONAL).expect(201).text("id"))
                .toList();
        assertThat(World.pages(ann, "/v1/api-keys?limit=2", "id")).isEqualTo(made);
        ann.get("/v1/api-keys?cursor=nonsense").expect(400, "invalid-cursor");
    }

    @Test
    void theLastUseIsNoted() {
        var ann = world.restricted("ann");
        var key = ann.post("/v1/api-keys", PERSONAL).expect(201).text("key");
        assertThat(ann.get("/v1/api-keys").at("items.0.lastUsedAt").isMissingNode())
                .isTrue();
        Caller.withKey(key).get("/v1/me").expect(200);
        Eventually.holds(
                "the last use is noted",
                () -> !ann.get("/v1/api-keys").at("items.0.lastUsedAt").isMissingNode());
    }
}
