package io.vitrine.delivery.download;

import static io.vitrine.db.schema.Tables.DOWNLOAD;
import static io.vitrine.delivery.download.Zips.ask;
import static io.vitrine.delivery.download.Zips.fetch;
import static java.nio.file.StandardOpenOption.WRITE;

import io.vitrine.base.DownloadId;
import io.vitrine.blob.BlobStore;
import io.vitrine.testing.Answer;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A download with an unreadable list does not block deletions, and is revoked once it cannot be known who may have it. */
@Tag("database")
class DamagedListTest {
    private final World world = new World();
    private final World.Person ann = world.restricted("ann");
    private final String listed = world.file("/kept/a.txt");
    private final String other = world.file("/gone/b.txt");

    private interface Harm {
        void to(Path list) throws IOException;
    }

    private Answer harmed(Harm harm) throws IOException {
        world.shareAsset(listed, ann, "view");
        var made = ask(ann, List.of(listed), List.of());
        var sha256 = TestServer.db()
                .read(sql -> sql.select(DOWNLOAD.MANIFEST_SHA256)
                        .from(DOWNLOAD)
                        .where(DOWNLOAD.ID.eq(DownloadId.of(made.text("id")).value()))
                        .fetchSingle()
                        .value1());
        harm.to(TestServer.bean(BlobStore.class).file(sha256).orElseThrow());
        return made;
    }

    private void holdsNothingUp(Answer made) {
        fetch(ann, made).expect(500);
        world.admin().delete("/v1/assets/" + other).expect(204);
        world.purge(other);
        fetch(ann, made).expect(410, "download-revoked");
    }

    private static void cut(Path list, long length) throws IOException {
        try (var file = FileChannel.open(list, WRITE)) {
            file.truncate(length);
        }
    }

    @Test
    void cutInItsMidst() throws IOException {
        holdsNothingUp(harmed(list -> cut(list, Files.size(list) - 7)));
    }

    @Test
    void cutToNothing() throws IOException {
        holdsNothingUp(harmed(list -> cut(list, 0)));
    }

    @Test
    void ofEntriesThatAreNone() throws IOException {
        holdsNothingUp(harmed(list -> {
            try (var file = FileChannel.open(list, WRITE)) {
                file.write(ByteBuffer.wrap(new byte[] {99}), 4);
            }
        }));
    }

    @Test
    void notThere() throws IOException {
        holdsNothingUp(harmed(Files::delete));
    }
}
