package io.vitrine.blob;

import static io.vitrine.db.schema.Tables.BLOB;
import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.NODE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vitrine.base.Ids;
import io.vitrine.base.Problem;
import io.vitrine.db.Db;
import io.vitrine.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

@Tag("database")
class BlobsTest {
    private static final Duration GRACE = Duration.ofDays(8);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    Path folder;

    private volatile Instant now = Instant.now();
    private Db db;
    private BlobStore store;
    private Blobs blobs;
    private BlobCollector collector;

    @BeforeEach
    void open() {
        var clock = clock(() -> now);
        var settings = new BlobSettings(null, GRACE, DataSize.ofGigabytes(1));
        db = TestDatabase.open(folder);
        store = BlobStore.in(folder);
        blobs = new Blobs(store, clock);
        collector = new BlobCollector(db, store, settings, clock);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void aContentStaysWhileAnyVersionRefersToIt() throws Exception {
        var content = settled("shared");
        var first = version(content);
        var second = version(content);
        end(first);
        pass(GRACE.plusDays(1));
        collector.collect();
        assertThat(unreferencedSince(content)).isNull();
        end(second);
        assertThat(unreferencedSince(content)).isEqualTo(now.toEpochMilli());
        assertStored(content);
    }

    @Test
    void aContentWithoutReferencesGoesWhenItsGraceIsOver() throws Exception {
        var content = settled("gone");
        end(version(content));
        pass(GRACE.minusMinutes(1));
        collector.collect();
        assertStored(content);
        pass(Duration.ofMinutes(2));
        collector.collect();
        assertThat(store.size(content.sha256())).isEmpty();
        assertThat(row(content)).isZero();
    }

    @Test
    void anUploadDuringTheGraceSavesTheContent() throws Exception {
        var content = settled("again");
        end(version(content));
        pass(GRACE.plusDays(1));
        version(content);
        collector.collect();
        assertThat(unreferencedSince(content)).isNull();
        assertStored(content);
    }

    @Test
    void endingAReferenceAgainDoesNotProlongTheGrace() throws Exception {
        var content = settled("once");
        end(version(content));
        var since = unreferencedSince(content);
        pass(Duration.ofDays(1));
        db.change(sql -> blobs.release(sql, List.of(content.sha256())));
        assertThat(unreferencedSince(content)).isEqualTo(since);
    }

    @Test
    void aContentMarkedByMistakeIsNotCollected() throws Exception {
        var content = settled("mistake");
        version(content);
        db.change(sql -> sql.update(BLOB).set(BLOB.UNREFERENCED_SINCE, 1L).execute());
        collector.collect();
        assertStored(content);
    }

    @Test
    void aContentThatWasCollectedBeforeItsReferenceIsRefused() throws Exception {
        var content = settled("late");
        store.delete(content.sha256());
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> db.change(sql -> blobs.reference(sql, content)))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.BUSY));
        assertThat(row(content)).isZero();
    }

    @Test
    void anUploadAndTheCollectorNeverLoseBytesTogether() throws Exception {
        for (var i = 0; i < 15; i++) {
            var content = settled("race " + i);
            end(version(content));
            pass(GRACE.plusDays(1));
            var collecting = CompletableFuture.runAsync(collector::collect);
            try {
                settled("race " + i);
                version(content);
                assertStored(content);
            } catch (Problem refused) {
                assertThat(refused.kind()).isEqualTo(Problem.Kind.BUSY);
            }
            collecting.get(20, TimeUnit.SECONDS);
            assertThat(row(content) == 0 || store.size(content.sha256()).isPresent())
                    .isTrue();
        }
    }

    @Test
    void twoThatEndTheLastTwoReferencesAtOnceLeaveItToBeCollected() throws Exception {
        var content = settled("both");
        var one = version(content);
        var two = version(content);
        var both = new CountDownLatch(TestDatabase.isPostgres() ? 2 : 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> endTogether(one, both));
            endTogether(two, both);
            first.get();
        }
        assertThat(unreferencedSince(content)).isNotNull();
    }

    @Test
    void anOldContentWithoutARowIsAdoptedAndThenCollected() throws Exception {
        var young = settled("young");
        var old = settled("old");
        var known = settled("known");
        version(known);
        age(old);
        age(known);
        collector.adoptStrays();
        assertThat(row(young)).isZero();
        assertThat(unreferencedSince(old)).isEqualTo(now.toEpochMilli());
        assertThat(unreferencedSince(known)).isNull();
        pass(GRACE.plusMinutes(1));
        collector.collect();
        assertThat(store.size(old.sha256())).isEmpty();
        assertStored(known);
        assertStored(young);
    }

    @Test
    void aDamagedStrayIsLeftForPeopleToLookAt() throws Exception {
        var stray = settled("stray");
        Files.writeString(store.file(stray.sha256()).orElseThrow(), "other");
        age(stray);
        collector.adoptStrays();
        assertThat(row(stray)).isZero();
        assertThat(store.size(stray.sha256())).isPresent();
    }

    private void endTogether(long version, CountDownLatch both) {
        db.change(sql -> {
            sql.deleteFrom(FILE_VERSION).where(FILE_VERSION.ID.eq(version)).execute();
            both.countDown();
            await(both);
            blobs.release(sql, sql.select(BLOB.SHA256).from(BLOB).fetch(BLOB.SHA256));
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Content settled(String text) throws IOException {
        try (var staged = store.stage(new ByteArrayInputStream(text.getBytes(UTF_8)), 1000)) {
            staged.settle();
            return staged.content();
        }
    }

    private long version(Content content) {
        return db.write(sql -> {
            blobs.reference(sql, content);
            return insertVersion(sql, content);
        });
    }

    private static long insertVersion(DSLContext sql, Content content) {
        var id = Ids.next();
        sql.insertInto(FILE_VERSION)
                .set(FILE_VERSION.ID, id)
                .set(FILE_VERSION.NODE_ID, sql.select(NODE.ID).from(NODE).fetchSingle(NODE.ID))
                .set(FILE_VERSION.NUMBER, NUMBER.incrementAndGet())
                .set(FILE_VERSION.BLOB_SHA256, content.sha256())
                .set(FILE_VERSION.SIZE, content.size())
                .set(FILE_VERSION.MIME, "text/plain")
                .set(FILE_VERSION.IS_PUBLISHED, true)
                .set(FILE_VERSION.CREATED_AT, 0L)
                .execute();
        return id;
    }

    private void end(long version) {
        endTogether(version, new CountDownLatch(1));
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private void age(Content content) throws IOException {
        Files.setLastModifiedTime(
                store.file(content.sha256()).orElseThrow(), FileTime.from(now.minus(Duration.ofHours(25))));
    }

    private void assertStored(Content content) {
        assertThat(store.size(content.sha256())).hasValue(content.size());
    }

    private int row(Content content) {
        return db.read(sql -> sql.fetchCount(BLOB, BLOB.SHA256.eq(content.sha256())));
    }

    private Long unreferencedSince(Content content) {
        return db.read(sql -> Objects.requireNonNull(sql.selectFrom(BLOB)
                        .where(BLOB.SHA256.eq(content.sha256()))
                        .fetchOne())
                .getUnreferencedSince());
    }

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
