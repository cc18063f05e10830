package io.vitrine.library.resumable;

import static io.vitrine.db.schema.Tables.UPLOAD;
import static io.vitrine.db.schema.Tables.UPLOAD_PART;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.Ids;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An upload is continued or given up while another server stores a part of it that has arrived before. */
@Tag("database")
class ResumedMeanwhileTest {
    private final World world = new World();
    private final Tus tus = Tus.of(world.person("ann", "fullAccess"));
    private final byte[] content = "one two three ".repeat(1000).getBytes(UTF_8);
    private final String location = Tus.location(
            tus.createWith(content, 5000, Map.of("filename", "meanwhile.txt", "folder", world.path("/in"))));

    @Test
    void bytesAreKeptOnlyWhereTheyBelong() throws Exception {
        whileAPartIsStored(() -> tus.append(location, 5000, Arrays.copyOfRange(content, 5000, 9000)))
                .expect(409, "wrong-offset");
        assertThat(tus.offset(location)).isEqualTo(9000);
    }

    @Test
    void whatIsGivenUpIsGoneWithThatPart() throws Exception {
        whileAPartIsStored(() -> tus.by().delete(location)).expect(204);
        tus.head(location).expect(404);
    }

    /** The answer to a request that comes when the part is written, and not yet committed. */
    private Answer whileAPartIsStored(Callable<Answer> request) throws Exception {
        var isWritten = new CountDownLatch(1);
        var isWaiting = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var part = threads.submit(() -> TestServer.db().change(sql -> {
                store(sql);
                isWritten.countDown();
                await(isWaiting);
            }));
            isWritten.await();
            var answer = threads.submit(request);
            try {
                Eventually.holds("the request waits", () -> waiting() > 0);
            } finally {
                isWaiting.countDown();
            }
            part.get();
            return answer.get();
        }
    }

    /** Adds the bytes from 5000 to 9000; for the test, the first part once more will do. */
    private void store(DSLContext sql) {
        var id = Ids.read(location.substring(location.lastIndexOf('/') + 1));
        var first =
                sql.selectFrom(UPLOAD_PART).where(UPLOAD_PART.UPLOAD_ID.eq(id)).fetchSingle();
        sql.update(UPLOAD).set(UPLOAD.RECEIVED, 9000L).where(UPLOAD.ID.eq(id)).execute();
        sql.insertInto(UPLOAD_PART)
                .set(UPLOAD_PART.UPLOAD_ID, id)
                .set(UPLOAD_PART.START, 5000L)
                .set(UPLOAD_PART.SIZE, 4000L)
                .set(UPLOAD_PART.BLOB_SHA256, first.getBlobSha256())
                .execute();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private static int waiting() {
        var db = TestServer.db();
        return db.isEmbedded()
                ? db.waitingWrites()
                : db.read(sql -> sql.fetchCount(sql.selectOne()
                        .from("pg_stat_activity")
                        .where("wait_event_type = 'Lock' and datname = current_database() and query like '%upload%'")));
    }
}
