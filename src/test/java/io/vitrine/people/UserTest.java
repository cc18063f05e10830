package io.vitrine.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.Ids;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Recorded;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class UserTest {
    private final World world = new World();

    private String email(String name) {
        return world.unique(name) + "@example.com";
    }

    private Map<String, String> newUser(String name) {
        return Map.of("email", email(name), "name", name, "role", "restricted", "password", "correct-horse-battery");
    }

    @Test
    void aUserIsMadeWithAPassword() {
        var made = world.admin().post("/v1/users", newUser("ann")).expect(201);
        assertThat(made.text("id")).hasSize(13);
        assertThat(made.text("role")).isEqualTo("restricted");
        assertThat(made.at("active").asBoolean()).isTrue();
        assertThat(made.at("invitationUrl").isMissingNode()).isTrue();
        assertThat(made.body()).doesNotContain("assword");
        Caller.signedIn(email("ann"), "correct-horse-battery");
    }

    @Test
    void nobodyElseHasTheEmailInAnyCase() {
        world.admin().post("/v1/users", newUser("ann")).expect(201);
        var again = Map.of("email", email("ann").toUpperCase(Locale.ROOT), "name", "Other", "role", "developer");
        world.admin().post("/v1/users", again).expect(409, "name-taken");
    }

    @ParameterizedTest
    @CsvSource({
        "email, not-an-address, invalid-email",
        "email, '', invalid-email",
        "name, '', invalid-name",
        "name, 'a\u0000b', invalid-name",
        "role, king, invalid-role",
        "password, short, invalid-password",
    })
    void wrongFieldsAreNamed(String field, String value, String code) {
        var body = new HashMap<>(newUser("ann"));
        body.put(field, value);
        world.admin().post("/v1/users", body).expect(400, code);
        assertThat(world.admin().get("/v1/users?query=" + world.unique("ann")).all("id"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "name", "role"})
    void missingFieldsAreNamed(String field) {
        var body = new HashMap<>(newUser("ann"));
        body.remove(field);
        var answer = world.admin().post("/v1/users", body).expect(400, "required");
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
    }

    @Test
    void unknownFieldsAreRefused() {
        world.admin()
                .patch("/v1/users/" + world.restricted("ann").id(), Map.of("email", "x@example.com"))
                .expect(400, "unknown-field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"developer", "fullAccess", "viewOnly", "restricted"})
    void usersAreTheAdministratorsAlone(String role) {
        var caller = world.person("caller", role);
        var path = "/v1/users/" + world.restricted("ann").id();
        caller.get("/v1/users").expect(403, "forbidden");
        caller.get(path).expect(403, "forbidden");
        caller.get("/v1/users/" + caller.id()).expect(403, "forbidden");
        caller.post("/v1/users", newUser("bob")).expect(403, "forbidden");
        caller.post("/v1/users", Map.of("email", "x", "name", "", "role", "restricted"))
                .expect(403, "forbidden");
        caller.patch(path, Map.of("name", "x")).expect(403, "forbidden");
        caller.patch("/v1/users/" + caller.id(), Map.of("role", "administrator"))
                .expect(403, "forbidden");
        caller.delete(path).expect(403, "forbidden");
        caller.post(path + "/invitation", Map.of()).expect(403, "forbidden");
    }

    @Test
    void nobodySeesUsers() {
        Caller.nobody().get("/v1/users").expect(401, "unauthenticated");
        Caller.nobody().post("/v1/users", newUser("ann")).expect(401, "unauthenticated");
    }

    @Test
    void unknownUsersAreNotFound() {
        for (var id : List.of("nonsense", "0000000000000", Ids.show(Ids.next()), world.group("press"))) {
            world.admin().get("/v1/users/" + id).expect(404, "not-found");
            world.admin().patch("/v1/users/" + id, Map.of("name", "x")).expect(404, "not-found");
            world.admin().delete("/v1/users/" + id).expect(404, "not-found");
            world.admin().post("/v1/users/" + id + "/invitation", Map.of()).expect(404, "not-found");
        }
    }

    @Test
    void changesAreMadeAndRecorded() {
        var ann = world.restricted("ann");
        var path = "/v1/users/" + ann.id();
        var before = world.admin().get(path).expect(200);
        var after = world.admin()
                .patch(path, Map.of("name", " Ann B. ", "role", "developer"))
                .expect(200);
        assertThat(after.text("name")).isEqualTo("Ann B.");
        assertThat(after.text("role")).isEqualTo("developer");
        assertThat(after.text("updatedAt")).isGreaterThan(before.text("updatedAt"));
        assertThat(after.text("createdAt")).isEqualTo(before.text("createdAt"));
        world.admin().patch(path, Map.of("name", "Ann B.")).expect(200);
        assertThat(Recorded.actions(ann.id())).containsExactly("user.create", "session.create", "user.update");
    }

    @Test
    void aChangeOfWhatHasChangedMeanwhileIsRefused() {
        var path = "/v1/users/" + world.restricted("ann").id();
        var etag = world.admin().get(path).header("ETag").orElseThrow();
        world.admin()
                .with("If-Match", etag)
                .patch(path, Map.of("name", "First"))
                .expect(200);
        world.admin()
                .with("If-Match", etag)
                .patch(path, Map.of("name", "Second"))
                .expect(412, "stale");
        world.admin().with("If-Match", etag).delete(path).expect(412, "stale");
        assertThat(world.admin().get(path).text("name")).isEqualTo("First");
    }

    @Test
    void whoeverCeasesToBeRestrictedLeavesAllGroups() {
        var ann = world.restricted("ann");
        var group = world.group("press", ann);
        var path = "/v1/users/" + ann.id();
        assertThat(world.admin().get(path).text("groups.0.id")).isEqualTo(group);
        world.admin().patch(path, Map.of("role", "viewOnly")).expect(200);
        assertThat(world.admin().get("/v1/groups/" + group + "/members").all("id"))
                .isEmpty();
        world.admin().patch(path, Map.of("role", "restricted")).expect(200);
        assertThat(world.admin().get(path).at("groups").size()).isZero();
    }

    @Test
    void aDeletedUserIsGoneFromEverywhereAndTheEmailIsFree() {
        var ann = world.restricted("ann");
        var group = world.group("press", ann);
        var collection = world.collection("shots");
        world.shareCollection(collection, ann, "view");
        world.admin().delete("/v1/users/" + ann.id()).expect(204);
        world.admin().get("/v1/users/" + ann.id()).expect(404, "not-found");
        world.admin().delete("/v1/users/" + ann.id()).expect(404, "not-found");
        assertThat(world.admin().get("/v1/users?query=" + ann.email()).all("id"))
                .isEmpty();
        assertThat(world.admin().get("/v1/groups/" + group + "/members").all("id"))
                .isEmpty();
        assertThat(world.admin().get("/v1/principals?query=" + ann.email()).all("id"))
                .isEmpty();
        assertThat(world.admin()
                        .get("/v1/media-collections/" + collection + "/access")
                        .body())
                .doesNotContain(ann.id());
        world.admin().post("/v1/users", newUser("ann")).expect(201);
        assertThat(Recorded.actions(ann.id())).endsWith("user.delete");
    }

    @Test
    void whatADeletedUserOwnsKeepsTheirName() {
        var ann = world.restricted("ann");
        var collection = world.collection(ann, "mine");
        world.admin().delete("/v1/users/" + ann.id()).expect(204);
        assertThat(world.admin()
                        .get("/v1/media-collections/" + collection)
                        .expect(200)
                        .text("owner.name"))
                .isEqualTo("ann");
    }

    @Test
    void usersAreListedInOrderPageByPage() {
        var number = 0;
        for (var name : List.of("carl", "Ann", "bob", "Dora", "ann")) {
            var email = world.unique("no" + number++) + "@example.com";
            var body = Map.of("email", email, "name", name, "role", "viewOnly");
            world.admin().post("/v1/users", body).expect(201);
        }
        var path = "/v1/users?limit=2&query=" + world.unique("").substring(1);
        assertThat(World.pages(world.admin(), path, "name")).containsExactly("Ann", "ann", "bob", "carl", "Dora");
        var reversed = World.pages(world.admin(), path + "&sort=-name", "id");
        assertThat(reversed).isEqualTo(World.pages(world.admin(), path, "id").reversed());
        assertThat(World.pages(world.admin(), path + "&sort=createdAt", "name"))
                .containsExactly("carl", "Ann", "bob", "Dora", "ann");
        assertThat(World.pages(world.admin(), path + "&sort=-email", "name"))
                .containsExactly("ann", "Dora", "bob", "Ann", "carl");
    }

    @Test
    void aListIsFilteredAndCounted() {
        var ann = world.restricted("ann");
        var bob = world.person("bob", "developer");
        var path = "/v1/users?query=" + ann.email().replaceFirst(".*?-", "").replaceFirst("@.*", "");
        assertThat(world.admin().get(path).all("id")).containsExactly(ann.id(), bob.id());
        assertThat(world.admin().get(path + "&role=developer").all("id")).containsExactly(bob.id());
        var counted = world.admin().get(path + "&count=true&limit=1");
        assertThat(counted.at("count").asInt()).isEqualTo(2);
        assertThat(counted.all("id")).hasSize(1);
        world.admin().patch("/v1/users/" + bob.id(), Map.of("active", false)).expect(200);
        assertThat(world.admin().get(path + "&active=true").all("id")).containsExactly(ann.id());
        assertThat(world.admin().get(path + "&active=false").all("id")).containsExactly(bob.id());
        assertThat(world.admin().get(path).at("count").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, invalid-limit",
        "limit=1001, invalid-limit",
        "sort=password, invalid-sort",
        "cursor=x, invalid-cursor",
        "role=king, invalid-role"
    })
    void wrongQuestionsAreRefused(String query, String code) {
        world.admin().get("/v1/users?" + query).expect(400, code);
    }

    @Test
    void aListCostsTheSameHoweverLongItIs() {
        for (var name : List.of("ann", "bob", "carl")) {
            world.group(name, world.restricted(name));
        }
        assertThat(statements("/v1/users?limit=1")).isEqualTo(statements("/v1/users?limit=1000"));
        assertThat(statements("/v1/groups?limit=1")).isEqualTo(statements("/v1/groups?limit=1000"));
    }

    private long statements(String path) {
        var before = TestServer.db().statements();
        world.admin().get(path).expect(200);
        return TestServer.db().statements() - before;
    }
}
