package io.vitrine.collections;

import static io.vitrine.collections.Api.COLLECTIONS;
import static io.vitrine.collections.Api.actions;
import static io.vitrine.collections.Api.assets;
import static io.vitrine.collections.Api.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class MediaCollectionTest {
    private static final List<String> ALL =
            List.of("view", "download", "addAssets", "rename", "removeAssets", "delete", "share", "managePublicLinks");

    private final World world = new World();

    private static List<String> can(Answer answer) {
        return answer.at("can").valueStream().map(word -> word.asString()).toList();
    }

    @Test
    void every_signed_in_user_makes_collections_and_owns_them() {
        for (var role : List.of("administrator", "developer", "fullAccess", "viewOnly", "restricted")) {
            var person = world.person("ann-" + role, role);
            var made = person.post(COLLECTIONS, Map.of("name", world.unique("by_" + role), "description", " Mine \n"))
                    .expect(201);
            assertThat(made.text("owner.type")).isEqualTo("user");
            assertThat(made.text("owner.id")).isEqualTo(person.id());
            assertThat(made.text("owner.name")).isEqualTo("ann-" + role);
            assertThat(made.text("description")).isEqualTo("Mine");
            assertThat(made.at("assetCount").asInt()).isZero();
            assertThat(made.at("coverAssetId").isNull()).isTrue();
            assertThat(made.text("createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
            assertThat(made.text("level")).isEqualTo(role.equals("viewOnly") ? "view" : "manage");
            assertThat(can(made)).isEqualTo(role.equals("viewOnly") ? List.of("view", "download") : ALL);
            var id = made.text("id");
            assertThat(person.get(path(id)).expect(200).json()).isEqualTo(made.json());
            assertThat(actions(id)).containsExactly("collection.create");
        }
    }

    @Test
    void nobody_makes_none() {
        Caller.nobody().post(COLLECTIONS, Map.of("name", world.unique("x"))).expect(401);
    }

    @Test
    void what_a_key_of_the_organisation_makes_has_no_owner() {
        var key = Caller.withKey(world.admin()
                .post("/v1/api-keys", Map.of("name", "robot", "kind", "organisation", "role", "fullAccess"))
                .expect(201)
                .text("key"));
        var made = key.post(COLLECTIONS, Map.of("name", world.unique("robot"))).expect(201);
        assertThat(made.at("owner").isNull()).isTrue();
        assertThat(made.text("level")).isEqualTo("manage");
        assertThat(key.get(COLLECTIONS + "?owner=me").expect(200).all("id")).isEmpty();
    }

    @Test
    void first_members_need_contribute_and_are_refused_as_a_whole() {
        var ann = world.restricted("ann");
        var shared = world.file("/a/shared.txt");
        var seen = world.file("/a/seen.txt");
        var hidden = world.file("/a/hidden.txt");
        world.shareAsset(shared, ann, "contribute");
        world.shareAsset(seen, ann, "view");
        var name = world.unique("first");

        ann.post(COLLECTIONS, Map.of("name", name, "assetIds", List.of(shared, seen)))
                .expect(403, "forbidden");
        var invisible = ann.post(COLLECTIONS, Map.of("name", name, "assetIds", List.of(shared, hidden)))
                .expect(400, "invalid-asset");
        assertThat(invisible.text("errors.0.field")).isEqualTo("assetIds");
        var missing = ann.post(COLLECTIONS, Map.of("name", name, "assetIds", List.of(shared, "0000000000001")))
                .expect(400, "invalid-asset");
        assertThat(missing.text("detail").replace("0000000000001", hidden)).isNotEmpty();
        assertThat(invisible.text("detail").replace(hidden, "?"))
                .isEqualTo(missing.text("detail").replace("0000000000001", "?"));
        assertThat(ann.get(COLLECTIONS + "?match=exact&query=" + name).all("id"))
                .isEmpty();

        var made = ann.post(COLLECTIONS, Map.of("name", name, "assetIds", List.of(shared, shared)))
                .expect(201);
        assertThat(made.at("assetCount").asInt()).isEqualTo(1);
        assertThat(ann.get(assets(made.text("id"))).expect(200).all("id")).containsExactly(shared);
        assertThat(actions(made.text("id"))).containsExactly("collection.create", "collection.addAssets");
    }

    @Test
    void what_is_no_id_is_named_as_it_was_sent() {
        var file = world.file("/a.txt");
        var name = world.unique("named");
        var member = world.admin().post(COLLECTIONS, Map.of("name", name, "assetIds", List.of(file, "größer")));
        assertThat(member.expect(400, "invalid-asset").text("detail")).contains("größer");
        var cover = world.admin().post(COLLECTIONS, Map.of("name", name, "coverAssetId", "größer"));
        assertThat(cover.expect(400, "invalid-asset").text("detail")).contains("größer");
    }

    @Test
    void the_root_is_no_member() {
        var root = world.admin().get("/v1/folders?path=/").expect(200).text("id");
        world.admin()
                .post(COLLECTIONS, Map.of("name", world.unique("all"), "assetIds", List.of(root)))
                .expect(400, "invalid-asset");
    }

    @Test
    void names_are_taken_whatever_their_case_and_form_also_by_what_one_cannot_see() {
        var ann = world.restricted("ann");
        world.collection("Straße");
        ann.post(COLLECTIONS, Map.of("name", world.unique("STRASSE"))).expect(409, "name-taken");
        var other = world.collection(ann, "other");
        ann.patch(path(other), Map.of("name", world.unique("strasse"))).expect(409, "name-taken");
        assertThat(ann.get(path(other)).text("name")).isEqualTo(world.unique("other"));
        ann.patch(path(other), Map.of("name", world.unique("OTHER"))).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":null}",
                "{\"name\":\"\"}",
                "{\"name\":\"a b\"}",
                "{\"name\":\"a\\u0000\"}",
                "{\"name\":\"ok-name\",\"assetIds\":[null]}",
                "{\"name\":\"ok-name\",\"assetIds\":\"x\"}",
                "{\"name\":\"ok-name\",\"surprise\":1}",
                "{\"name\":\"ok-name\",\"description\":\"a\\u0000b\"}",
                "{\"name\":\"ok-name\",\"description\":\"\\ud800\"}",
                "{\"name\":\"ok-name\",\"coverAssetId\":\"nothing\"}",
                "[]",
                "{"
            })
    void wrong_requests_make_nothing(String body) {
        world.admin().post(COLLECTIONS, body).expect(400);
        assertThat(world.admin().get(COLLECTIONS + "?match=exact&query=ok-name").all("id"))
                .isEmpty();
    }

    @Test
    void a_description_is_long_but_not_endless() {
        var id = world.collection("long");
        world.admin().patch(path(id), Map.of("description", "ü".repeat(4000))).expect(200);
        world.admin().patch(path(id), Map.of("description", "ü".repeat(4001))).expect(400, "invalid-description");
    }

    @Test
    void a_change_touches_only_what_it_names_and_null_removes() {
        var cover = world.file("/c/cover.txt");
        var id = world.collection("plain", cover);
        var before = world.admin().get(path(id)).expect(200);
        var changed = world.admin()
                .patch(path(id), Map.of("description", "words", "coverAssetId", cover))
                .expect(200);
        assertThat(changed.text("name")).isEqualTo(before.text("name"));
        assertThat(changed.text("coverAssetId")).isEqualTo(cover);
        var renamed = world.admin()
                .patch(path(id), Map.of("name", world.unique("renamed")))
                .expect(200);
        assertThat(renamed.text("description")).isEqualTo("words");
        assertThat(renamed.text("coverAssetId")).isEqualTo(cover);
        assertThat(renamed.at("assetCount").asInt()).isEqualTo(1);
        var bare = world.admin()
                .patch(path(id), "{\"description\":null,\"coverAssetId\":null}")
                .expect(200);
        assertThat(bare.at("description").isNull()).isTrue();
        assertThat(bare.at("coverAssetId").isNull()).isTrue();
        assertThat(actions(id))
                .containsExactly(
                        "collection.create",
                        "collection.addAssets",
                        "collection.update",
                        "collection.update",
                        "collection.update");
    }

    @Test
    void a_change_of_nothing_is_none() {
        var id = world.collection("same");
        var before = world.admin().get(path(id)).expect(200);
        var after = world.admin()
                .patch(path(id), Map.of("name", world.unique("same")))
                .expect(200);
        assertThat(after.json()).isEqualTo(before.json());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(actions(id)).containsExactly("collection.create");
    }

    @Test
    void a_rename_keeps_members_and_shares() {
        var ann = world.restricted("ann");
        var file = world.file("/r/a.txt");
        var id = world.collection("before", file);
        world.shareCollection(id, ann, "view");
        world.admin().patch(path(id), Map.of("name", world.unique("after"))).expect(200);
        assertThat(ann.get(path(id)).expect(200).text("name")).isEqualTo(world.unique("after"));
        assertThat(ann.get(assets(id)).all("id")).containsExactly(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"description\":5}", "{\"coverAssetId\":{}}", "{\"name\":\"\"}", "{\"owner\":\"me\"}"})
    void wrong_changes_change_nothing(String body) {
        var id = world.collection("firm");
        var before = world.admin().get(path(id)).json();
        world.admin().patch(path(id), body).expect(400);
        assertThat(world.admin().get(path(id)).json()).isEqualTo(before);
    }

    @Test
    void an_update_may_insist_on_the_state_that_was_read() {
        var id = world.collection("state");
        var tag = world.admin().get(path(id)).header("ETag").orElseThrow();
        world.admin()
                .with("If-Match", tag)
                .patch(path(id), Map.of("description", "one"))
                .expect(200);
        assertThat(world.admin()
                        .with("If-Match", tag)
                        .patch(path(id), Map.of("description", "two"))
                        .status())
                .isEqualTo(412);
        assertThat(world.admin().get(path(id)).text("description")).isEqualTo("one");
        world.admin()
                .with("If-Match", "*")
                .patch(path(id), Map.of("description", "three"))
                .expect(200);
    }

    @Test
    void a_cover_is_a_file_that_one_sees_and_is_shown_to_those_who_see_it() {
        var ann = world.restricted("ann");
        var own = world.collection(ann, "own");
        var hidden = world.file("/v/hidden.txt");
        var folder = world.folder("/v");
        ann.patch(path(own), Map.of("coverAssetId", hidden)).expect(400, "invalid-asset");
        ann.patch(path(own), Map.of("coverAssetId", "0000000000001")).expect(400, "invalid-asset");
        world.admin().patch(path(own), Map.of("coverAssetId", folder)).expect(400, "invalid-asset");
        world.admin().patch(path(own), Map.of("coverAssetId", hidden)).expect(200);
        assertThat(ann.get(path(own)).expect(200).at("coverAssetId").isNull()).isTrue();
        ann.patch(path(own), Map.of("coverAssetId", hidden)).expect(400, "invalid-asset");
        Api.add(world.admin(), List.of(own), List.of(hidden)).expect(200);
        assertThat(ann.get(path(own)).text("coverAssetId")).isEqualTo(hidden);
    }

    @Test
    void a_deleted_asset_leaves_its_collections_and_their_covers() {
        var file = world.file("/d/a.txt");
        var stays = world.file("/e/b.txt");
        var id = world.collection("two", file, stays);
        world.admin().patch(path(id), Map.of("coverAssetId", file)).expect(200);
        world.admin().delete("/v1/assets/" + file).expect(204);
        var after = world.admin().get(path(id)).expect(200);
        assertThat(after.at("assetCount").asInt()).isEqualTo(1);
        assertThat(after.at("coverAssetId").isNull()).isTrue();
        assertThat(world.admin().get(assets(id)).all("id")).containsExactly(stays);
    }

    @Test
    void what_one_cannot_see_is_answered_like_what_is_not_there() {
        var ann = world.restricted("ann");
        var hidden = world.collection("hidden");
        for (var suffix : List.of("", "/assets", "/access")) {
            var invisible = ann.get(path(hidden) + suffix).expect(404, "not-found");
            var missing = ann.get(path("0000000000001") + suffix).expect(404, "not-found");
            assertThat(invisible.body()).isEqualTo(missing.body());
        }
        assertThat(ann.patch(path(hidden), Map.of("name", "x")).expect(404).body())
                .isEqualTo(ann.patch(path("nonsense"), Map.of("name", "x"))
                        .expect(404)
                        .body());
        assertThat(ann.delete(path(hidden)).expect(404).body())
                .isEqualTo(ann.delete(path("nonsense")).expect(404).body());
    }

    @Test
    void too_low_a_level_is_told_with_the_level_that_is_needed() {
        var ann = world.restricted("ann");
        var id = world.collection("seen");
        for (var level : List.of("view", "contribute")) {
            world.shareCollection(id, ann, level);
            assertThat(ann.patch(path(id), Map.of("description", "x"))
                            .expect(403, "forbidden")
                            .text("detail"))
                    .contains("manage");
            ann.delete(path(id)).expect(403, "forbidden");
            var can = can(ann.get(path(id)).expect(200));
            assertThat(can).isEqualTo(level.equals("view") ? ALL.subList(0, 2) : ALL.subList(0, 3));
        }
        world.shareCollection(id, ann, "manage");
        assertThat(can(ann.get(path(id)))).isEqualTo(ALL);
        ann.patch(path(id), Map.of("description", "x")).expect(200);
        ann.delete(path(id)).expect(204);
    }
}
