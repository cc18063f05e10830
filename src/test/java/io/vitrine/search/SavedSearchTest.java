package io.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Saved searches, private and shared. */
@Tag("database")
class SavedSearchTest {
    private static final String AT = "/v1/saved-searches";
    private static final String QUERY = "size > \"5mb\" AND createdAt > \"7d\"";

    private final World world = new World();
    private final Caller dan = world.person("dan", "developer");
    private final World.Person eve = world.person("eve", "fullAccess");

    private Answer save(Caller by, String name, boolean isShared) {
        return by.post(AT, Map.of("name", world.unique(name), "query", QUERY, "sort", "-size", "isShared", isShared));
    }

    @Test
    void aSearchIsSavedListedChangedAndDeleted() {
        var made = save(dan, "Large", false).expect(201);
        assertThat(made.text("query")).isEqualTo(QUERY);
        assertThat(made.text("sort")).isEqualTo("-size");
        assertThat(made.at("isShared").asBoolean()).isFalse();
        assertThat(made.text("owner.type")).isEqualTo("user");
        assertThat(made.text("owner.name")).isEqualTo("dan");
        assertThat(made.at("can").toString()).isEqualTo("[\"run\",\"edit\",\"delete\",\"share\"]");
        var one = AT + "/" + made.text("id");
        assertThat(dan.get(one).expect(200).body()).isEqualTo(made.body());
        save(dan, "alps", false).expect(201);
        assertThat(World.pages(dan, AT + "?scope=own&limit=1", "name"))
                .containsExactly(world.unique("alps"), world.unique("Large"));

        var changed = dan.with("If-Match", made.header("ETag").orElseThrow())
                .patch(one, Map.of("name", world.unique("huge"), "query", "beach"))
                .expect(200);
        assertThat(changed.text("query")).isEqualTo("beach");
        assertThat(changed.text("sort")).isEqualTo("-size");
        dan.with("If-Match", made.header("ETag").orElseThrow())
                .patch(one, Map.of("query", "late"))
                .expect(412, "stale");
        dan.delete(one).expect(204);
        dan.get(one).expect(404, "not-found");
    }

    @Test
    void aPrivateOneExistsForItsOwnerAlone() {
        var id = save(dan, "mine", false).expect(201).text("id");
        for (var other : new Caller[] {eve, world.admin(), world.restricted("ann")}) {
            other.get(AT + "/" + id).expect(404, "not-found");
            other.patch(AT + "/" + id, Map.of("name", "x")).expect(404, "not-found");
            other.delete(AT + "/" + id).expect(404, "not-found");
            assertThat(World.pages(other, AT, "id")).doesNotContain(id);
        }
        save(eve, "mine", false).expect(201);
    }

    @Test
    void aSharedOneIsSeenByAllAndChangedByItsOwnerAndAdministrators() {
        var id = save(dan, "ours", true).expect(201).text("id");
        var ann = world.restricted("ann");
        for (var other : new Caller[] {eve, ann}) {
            assertThat(other.get(AT + "/" + id).expect(200).at("can").toString())
                    .isEqualTo("[\"run\"]");
            assertThat(World.pages(other, AT + "?scope=shared", "id")).contains(id);
            assertThat(World.pages(other, AT + "?scope=own", "id")).doesNotContain(id);
            other.patch(AT + "/" + id, Map.of("name", "x")).expect(403, "forbidden");
            other.delete(AT + "/" + id).expect(403, "forbidden");
        }
        world.admin().patch(AT + "/" + id, Map.of("isShared", false)).expect(200);
        eve.get(AT + "/" + id).expect(404, "not-found");
        dan.patch(AT + "/" + id, Map.of("isShared", true)).expect(200);
        world.admin().delete(AT + "/" + id).expect(204);
    }

    @Test
    void whoSeesPartsAloneKeepsSearchesForThemself() {
        var ann = world.restricted("ann");
        save(ann, "ours", true).expect(403, "forbidden");
        var mine = save(ann, "ours", false).expect(201);
        assertThat(mine.at("can").toString()).isEqualTo("[\"run\",\"edit\",\"delete\"]");
        ann.patch(AT + "/" + mine.text("id"), Map.of("isShared", true)).expect(403, "forbidden");
    }

    @Test
    void whatCouldNotBeRunIsNotSaved() {
        dan.post(AT, Map.of("name", "x")).expect(400, "required");
        dan.post(AT, Map.of("name", "x", "query", " ")).expect(400, "invalid-query");
        var wrong = dan.post(AT, Map.of("name", "x", "query", "name ~ 1")).expect(400, "invalid-query");
        assertThat(wrong.at("position").asInt()).isEqualTo(6);
        dan.post(AT, Map.of("name", "x", "query", "a", "sort", "colour")).expect(400, "invalid-sort");
        dan.post(AT, Map.of("name", " ", "query", "a")).expect(400, "invalid-name");
        dan.post(AT, Map.of("name", "x".repeat(101), "query", "a")).expect(400, "invalid-name");
        dan.get(AT + "?scope=mine").expect(400, "invalid-scope");
        save(dan, "Twice", false).expect(201);
        save(dan, "tWICE", false).expect(409, "name-taken");
    }

    @Test
    void privateOnesGoWithTheirOwnerAndSharedOnesStay() {
        var mine = save(eve, "mine", false).expect(201).text("id");
        var ours = save(eve, "ours", true).expect(201).text("id");
        world.admin().delete("/v1/users/" + eve.id()).expect(204);
        dan.get(AT + "/" + mine).expect(404, "not-found");
        assertThat(dan.get(AT + "/" + ours).expect(200).text("owner.name")).isEqualTo("eve");
        world.admin().delete(AT + "/" + ours).expect(204);
    }

    @Test
    void organisationKeysHaveTheirOwn() {
        var body = Map.of("name", world.unique("k"), "kind", "organisation", "role", "viewOnly");
        var key = Caller.withKey(
                world.admin().post("/v1/api-keys", body).expect(201).text("key"));
        var id = save(key, "by key", false).expect(201);
        assertThat(id.text("owner.type")).isEqualTo("key");
        assertThat(World.pages(key, AT + "?scope=own", "id")).containsExactly(id.text("id"));
        world.admin().get(AT + "/" + id.text("id")).expect(404, "not-found");
    }
}
