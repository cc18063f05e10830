package io.vitrine.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.Cursor;
import io.vitrine.base.Ids;
import io.vitrine.db.HeldRows;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ownership survives people and changes hands. */
@Tag("database")
class OwnershipTest {
    private static final String TRANSFER = "/v1/ownership/transfer";

    private final World world = new World();
    private final World.Person rosa = world.restricted("rosa");
    private final World.Person otto = world.restricted("otto");
    private final String folder = world.folder("/album");
    private final String file = file();
    private final String collection = world.collection(rosa, "own");

    /** A file that rosa creates with a share on the folder, which is then revoked. */
    private String file() {
        world.shareAsset(folder, rosa, "contribute");
        var made = world.file(rosa, "/album/hers.txt");
        world.admin()
                .patch("/v1/assets/" + folder + "/access", World.revoke("user", rosa.id()))
                .expect(200);
        return made;
    }

    private String level(World.Person person, String path) {
        var answer = person.get(path);
        return answer.status() == 404 ? "none" : answer.expect(200).text("level");
    }

    @Test
    void everythingGoesToSomebodyElse() {
        var answer = world.admin()
                .post(TRANSFER, Map.of("from", rosa.id(), "to", otto.id()))
                .expect(200);
        assertThat(answer.at("assetCount").asInt()).isEqualTo(1);
        assertThat(answer.at("collectionCount").asInt()).isEqualTo(1);
        assertThat(level(rosa, "/v1/assets/" + file)).isEqualTo("none");
        assertThat(level(otto, "/v1/assets/" + file)).isEqualTo("manage");
        assertThat(level(otto, "/v1/media-collections/" + collection)).isEqualTo("manage");
        assertThat(world.admin().get("/v1/assets/" + file).text("owner.id")).isEqualTo(otto.id());
        assertThat(world.admin().get("/v1/assets/" + file + "/access").text("owner.name"))
                .isEqualTo("otto");
    }

    @Test
    void whatIsHandedOverMeanwhileStaysWithWhoeverGotIt() throws Exception {
        var carl = world.restricted("carl");
        world.admin().get("/v1/me").expect(200);
        var handedOver = "update node set owner_id = " + Ids.read(carl.id()) + " where id = " + Ids.read(file);
        try (var held = HeldRows.by(TestServer.db(), TestServer.data(), handedOver)) {
            held.commitBehind(List.of(() -> world.admin().post(TRANSFER, Map.of("from", rosa.id(), "to", otto.id()))))
                    .getFirst()
                    .expect(200);
        }
        assertThat(world.admin().get("/v1/assets/" + file).text("owner.id")).isEqualTo(carl.id());
        assertThat(level(otto, "/v1/media-collections/" + collection)).isEqualTo("manage");
    }

    @Test
    void anOwnerHandsOverWhatIsTheirsAndNobodyElseDoes() {
        world.shareAsset(file, otto, "manage");
        var both = Map.of("to", otto.id(), "assetIds", List.of(file, folder), "collectionIds", List.of(collection));
        assertThat(statuses(otto.post(TRANSFER, both)))
                .as("manage is not ownership")
                .containsExactly("not-allowed", "not-found", "not-found");
        assertThat(statuses(rosa.post(TRANSFER, both))).containsExactly("transferred", "not-found", "transferred");
        assertThat(level(rosa, "/v1/assets/" + file)).isEqualTo("none");
        assertThat(statuses(otto.post(TRANSFER, both))).containsExactly("already-owner", "not-found", "already-owner");
        rosa.post(TRANSFER, Map.of("from", otto.id(), "to", rosa.id())).expect(403, "forbidden");
        world.admin()
                .post(TRANSFER, Map.of("to", "0000000000000", "assetIds", List.of(file)))
                .expect(400, "unknown-principal");
        world.admin().post(TRANSFER, Map.of("to", otto.id())).expect(400, "one-of");
    }

    @Test
    void whatADeletedUserOwnedIsListedAndCanBeGivenAway() {
        world.admin().delete("/v1/users/" + rosa.id()).expect(204);
        assertThat(world.admin().get("/v1/assets/" + file).text("owner.name")).isEqualTo("rosa");
        assertThat(orphan(file)).isEqualTo("rosa");
        assertThat(orphan(collection)).isEqualTo("rosa");
        world.admin().post(TRANSFER, Map.of("from", rosa.id(), "to", otto.id())).expect(200);
        assertThat(orphan(file)).isEqualTo("not listed");
        assertThat(level(otto, "/v1/assets/" + file)).isEqualTo("manage");
        rosa.get("/v1/me").expect(401);
        otto.get("/v1/ownership/orphans").expect(403, "forbidden");
        for (var rank : List.of("-1", "3", "99999999999", "x")) {
            world.admin()
                    .get("/v1/ownership/orphans?cursor=" + new Cursor(OwnershipStore.ORDER, rank, 1))
                    .expect(400, "invalid-cursor");
        }
    }

    @Test
    void whatAKeyOfTheOrganisationMadeIsAnOrphan() {
        var key = world.admin()
                .post("/v1/api-keys", Map.of("name", "import", "kind", "organisation", "role", "fullAccess"))
                .expect(201)
                .text("key");
        var made = world.file(Caller.withKey(key), "/album/machine.txt");
        assertThat(orphan(made)).isEqualTo("nobody");
    }

    @Test
    void aRoleAwayFromRestrictedAndBackKeepsSharesAndOwnershipButNotGroups() {
        var shared = world.folder("/shared");
        var grouped = world.folder("/grouped");
        var group = world.group("press", rosa);
        world.shareAsset(shared, rosa, "contribute");
        world.shareAssetWithGroup(grouped, group, "view");
        assertThat(level(rosa, "/v1/assets/" + grouped)).isEqualTo("view");

        role("viewOnly");
        assertThat(level(rosa, "/v1/assets/" + file)).isEqualTo("view");
        assertThat(world.admin()
                        .get("/v1/groups/" + group + "/members")
                        .at("items")
                        .size())
                .isZero();

        role("restricted");
        assertThat(level(rosa, "/v1/assets/" + shared)).isEqualTo("contribute");
        assertThat(level(rosa, "/v1/assets/" + file)).isEqualTo("manage");
        assertThat(level(rosa, "/v1/media-collections/" + collection)).isEqualTo("manage");
        assertThat(level(rosa, "/v1/assets/" + grouped))
                .as("groups do not come back")
                .isEqualTo("none");
    }

    @Test
    void deletingAGroupOrAUserEndsWhatCameThroughThem() {
        var shared = world.folder("/shared");
        var group = world.group("press", rosa, otto);
        world.shareAssetWithGroup(shared, group, "manage");
        world.shareCollectionWithGroup(collection, group, "view");
        assertThat(level(otto, "/v1/media-collections/" + collection)).isEqualTo("view");
        world.admin().delete("/v1/groups/" + group).expect(204);
        assertThat(level(otto, "/v1/assets/" + shared)).isEqualTo("none");
        assertThat(level(otto, "/v1/media-collections/" + collection)).isEqualTo("none");
        assertThat(world.admin()
                        .get("/v1/assets/" + shared + "/access")
                        .at("entries")
                        .size())
                .isZero();
    }

    private void role(String role) {
        world.admin().patch("/v1/users/" + rosa.id(), Map.of("role", role)).expect(200);
    }

    private static List<String> statuses(Answer answer) {
        return answer.expect(200)
                .at("results")
                .valueStream()
                .map(result -> result.path("status").asString())
                .toList();
    }

    /** The former owner of an orphan. */
    private String orphan(String id) {
        var cursor = "";
        do {
            var page = world.admin()
                    .get("/v1/ownership/orphans?limit=1000" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .expect(200);
            for (var item : page.at("items")) {
                if (item.at("/object/id").asString().equals(id)) {
                    return item.path("owner").path("name").asString("nobody");
                }
            }
            cursor = page.at("nextCursor").isNull() ? "" : page.text("nextCursor");
        } while (!cursor.isEmpty());
        return "not listed";
    }
}
