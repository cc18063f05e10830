package io.vitrine.delivery.download;

import static io.vitrine.db.schema.Tables.MERGED_NODE;
import static io.vitrine.delivery.download.Zips.ask;
import static io.vitrine.delivery.download.Zips.fetch;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.Ids;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Downloads of files and folders that were merged into others: they are for those who may view the others. */
@Tag("database")
class MergedDownloadTest {
    private final World world = new World();
    private final World.Person ann = world.restricted("ann");
    private final String folder = world.folder("/from/x");
    private final String file = world.file("/from/x/a.txt");
    private final String into = world.folder("/to");
    private final String namesake = world.folder("/to/x");
    private final String fileThere = world.file("/to/x/a.txt");

    private void move(String what, String where) {
        var moved = Map.of("ids", List.of(what), "destinationId", where);
        world.finished(world.admin().post("/v1/assets/move", moved).expect(200));
    }

    private void revoke(String asset) {
        var change = World.revoke("user", ann.id());
        world.admin().patch("/v1/assets/" + asset + "/access", change).expect(200);
    }

    @Test
    void whatWasTakenAwayDoesNotComeBackWhenItMerges() {
        world.shareAsset(folder, ann, "view");
        var ofFolder = ask(ann, List.of(folder), List.of());
        var ofFile = ask(ann, List.of(file), List.of());
        revoke(folder);
        move(folder, into);
        world.admin().get("/v1/assets/" + folder).expect(404);
        fetch(ann, ofFolder).expect(410, "download-revoked");
        fetch(ann, ofFile).expect(410, "download-revoked");
    }

    @Test
    void nothingIsForThoseWhoMayNotViewWhatItHasBecome() {
        world.shareAsset(folder, ann, "view");
        var made = ask(ann, List.of(file), List.of());
        move(folder, into);
        ann.get("/v1/assets/" + fileThere).expect(404);
        fetch(ann, made).expect(410, "download-revoked");
    }

    @Test
    void itIsForThoseWhoMay() {
        world.shareAsset(folder, ann, "view");
        world.shareAsset(into, ann, "view");
        var made = ask(ann, List.of(folder), List.of());
        move(folder, into);
        fetch(ann, made).expect(200);
        revoke(into);
        fetch(ann, made).expect(410, "download-revoked");
    }

    @Test
    void whatHasMergedIsFollowedThroughWhatThatMergesInto() {
        var further = world.folder("/further");
        world.file("/further/x/a.txt");
        world.shareAsset(folder, ann, "view");
        world.shareAsset(namesake, ann, "view");
        var made = ask(ann, List.of(folder), List.of());
        move(folder, into);
        fetch(ann, made).expect(200);
        revoke(namesake);
        move(namesake, further);
        fetch(ann, made).expect(410, "download-revoked");
    }

    @Test
    void whatHasMergedIsLookedForBeforeThatIsDeletedForGood() {
        world.shareAsset(file, ann, "view");
        world.shareAsset(fileThere, ann, "view");
        var made = ask(ann, List.of(file), List.of());
        move(folder, into);
        revoke(fileThere);
        world.admin().delete("/v1/assets/" + fileThere).expect(204);
        world.purge(fileThere);
        fetch(ann, made).expect(410, "download-revoked");
    }

    @Test
    void aFileThatIsMovedByItsPathIsFollowedToo() {
        world.shareAsset(file, ann, "view");
        var made = ask(ann, List.of(file), List.of());
        revoke(file);
        var moved = Map.of("sourceFilePath", world.path("/from/x/a.txt"), "destinationPath", world.path("/to/x"));
        assertThat(world.admin().post("/v1/files/move", moved).status()).isLessThan(300);
        world.admin().get("/v1/assets/" + file).expect(404);
        fetch(ann, made).expect(410, "download-revoked");
    }

    @Test
    void itIsForgottenWhenNoDownloadCanBeOfIt() {
        move(folder, into);
        assertThat(isKnown()).isTrue();
        try (var later = TestServer.clock().later(Duration.ofDays(8))) {
            TestServer.bean(DownloadRegister.class).tidy();
        }
        assertThat(isKnown()).isFalse();
    }

    private boolean isKnown() {
        return TestServer.db().read(sql -> sql.fetchExists(MERGED_NODE, MERGED_NODE.NODE_ID.eq(Ids.read(folder))));
    }
}
