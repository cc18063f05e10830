package io.vitrine.access;

import static io.vitrine.db.schema.Tables.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.Ids;
import io.vitrine.db.HeldRows;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Changing who has access: no change overwrites a concurrent one, and a share lasts until its stated end. */
@Tag("database")
class SharingTest {
    private final World world = new World();
    private final World.Person rosa = world.restricted("rosa");
    private final World.Person otto = world.restricted("otto");
    private final String folder = world.folder("/album");
    private final String file = world.file("/album/one.txt");
    private final String access = "/v1/assets/" + folder + "/access";

    @Test
    void aChangeOfAnOlderStateIsRefused() {
        var seen = world.admin().get(access).expect(200).header("ETag").orElseThrow();
        var mine = world.admin().with("If-Match", seen);
        var changed = mine.patch(access, World.grant("user", rosa.id(), "view")).expect(200);
        assertThat(changed.header("ETag").orElseThrow()).isNotEqualTo(seen);
        mine.patch(access, World.grant("user", otto.id(), "view")).expect(412, "stale");
        otto.get("/v1/assets/" + file).expect(404);
        world.admin()
                .with("If-Match", changed.header("ETag").orElseThrow())
                .patch(access, World.grant("user", otto.id(), "view"))
                .expect(200);
        assertThat(world.admin().get(access).header("ETag")).isNotEqualTo(changed.header("ETag"));
    }

    /** Otherwise a manager could outlast the end of their access by asking for it again and again. */
    @Test
    void nobodyGivesThemselfBackWhatIsTakenMeanwhile() throws Exception {
        var ofCollection = "/v1/media-collections/" + world.collection("shown", file);
        world.admin().get("/v1/me").expect(200);
        for (var object : List.of("/v1/assets/" + folder, ofCollection)) {
            world.admin()
                    .patch(object + "/access", World.grant("user", rosa.id(), "manage"))
                    .expect(200);
            rosa.get(object).expect(200);
            var table = object.equals(ofCollection) ? "media_collection" : "node";
            var id = Ids.read(object.substring(object.lastIndexOf('/') + 1));
            try (var held = HeldRows.on(TestServer.db(), TestServer.data(), table, id)) {
                var answers = held.commitBehind(List.of(
                        () -> world.admin().patch(object + "/access", World.revoke("user", rosa.id())),
                        () -> rosa.patch(object + "/access", World.grant("user", rosa.id(), "manage"))));
                answers.getFirst().expect(200);
                answers.getLast().expect(404, "not-found");
            }
            rosa.get(object).expect(404);
        }
    }

    @Test
    void aPersonIsNamedOnceHoweverTheIdIsWritten() {
        var twice = List.of(
                Map.of("principal", Map.of("type", "user", "id", rosa.id().toUpperCase(Locale.ROOT)), "level", "view"),
                Map.of(
                        "principal",
                        Map.of("type", "user", "id", rosa.id().toLowerCase(Locale.ROOT)),
                        "level",
                        "manage"));
        world.admin().patch(access, Map.of("addOrModify", twice)).expect(400, "repeated-principal");
    }

    @Test
    void aShareCannotEndAfterTheYear9999() {
        var grant = Map.of(
                "principal",
                Map.of("type", "user", "id", rosa.id()),
                "level",
                "view",
                "until",
                "+999999999-01-01T00:00:00Z");
        world.admin().patch(access, Map.of("addOrModify", List.of(grant))).expect(400, "invalid-type");
    }

    @Test
    void soIsOneOfACollectionsShares() {
        var ofCollection = "/v1/media-collections/" + world.collection("shown", file) + "/access";
        var seen = world.admin().get(ofCollection).expect(200).header("ETag").orElseThrow();
        var mine = world.admin().with("If-Match", seen);
        mine.patch(ofCollection, World.grant("user", rosa.id(), "view")).expect(200);
        mine.patch(ofCollection, World.revoke("user", rosa.id())).expect(412, "stale");
        mine.patch(ofCollection, World.grant("user", otto.id(), "manage")).expect(412, "stale");
        rosa.get("/v1/assets/" + file).expect(200);
        otto.get("/v1/assets/" + file).expect(404);
    }

    @Test
    void theRestrictedLearnNobodysNameByAnId() {
        var vera = world.person("vera", "viewOnly");
        world.shareAsset(folder, rosa, "manage");
        var toVera = World.grant("user", vera.id(), "view");
        world.admin().patch(access, toVera).expect(400, "not-restricted");
        var question = Map.of("share", Map.of("assetId", folder, "addOrModify", toVera.get("addOrModify")));
        assertThat(rosa.patch(access, toVera).expect(400, "unknown-principal").body())
                .doesNotContain("vera");
        assertThat(rosa.post("/v1/access/preview", question)
                        .expect(400, "unknown-principal")
                        .body())
                .doesNotContain("vera");
    }

    @Test
    void whatOnlyReachesItIsNoOtherState() {
        var ofFile = "/v1/assets/" + file + "/access";
        var seen = world.admin().get(ofFile).header("ETag");
        world.shareAsset(folder, rosa, "manage");
        assertThat(world.admin().get(ofFile).header("ETag")).isEqualTo(seen);
        var collection = world.collection("shown", file);
        var ofCollection = "/v1/media-collections/" + collection + "/access";
        var before = world.admin().get(ofCollection).header("ETag");
        world.shareCollection(collection, rosa, "view");
        assertThat(world.admin().get(ofCollection).header("ETag")).isNotEqualTo(before);
    }

    @Test
    void aShareEndsAtItsInstantAndIsClearedAfterwards() {
        var until = TestServer.clock().instant().plus(Duration.ofHours(1));
        var collection = world.collection("shown", file);
        for (var path : List.of(access, "/v1/media-collections/" + collection + "/access")) {
            world.admin()
                    .patch(
                            path,
                            Map.of(
                                    "addOrModify",
                                    List.of(Map.of(
                                            "principal", Map.of("type", "user", "id", rosa.id()),
                                            "level", "manage",
                                            "until", until.toString()))))
                    .expect(200);
        }
        rosa.get("/v1/assets/" + file).expect(200);
        try (var later = TestServer.clock().later(Duration.ofHours(1).plusSeconds(1))) {
            rosa.get("/v1/assets/" + file).expect(404);
            rosa.get("/v1/media-collections/" + collection).expect(404);
            assertThat(entries()).as("not cleared yet").isEqualTo(1);
            TestServer.bean(EndedShares.class).clear();
            assertThat(entries()).isZero();
        }
        assertThat(events(folder, "folder.shareEnd")).isEqualTo(1);
        assertThat(events(collection, "collection.shareEnd")).isEqualTo(1);
    }

    private int entries() {
        return world.admin().get(access).expect(200).at("entries").size();
    }

    private static int events(String object, String action) {
        return TestServer.db()
                .read(sql -> sql.fetchCount(
                        EVENT, EVENT.OBJECT_ID.eq(Ids.read(object)).and(EVENT.ACTION.eq(action))));
    }
}
