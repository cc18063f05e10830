package io.vitrine.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.base.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes that wait together share a commit, and nothing else. */
class CommitGroupsTest {
    @TempDir
    private Path folder;

    private Db db;

    @BeforeEach
    void open() {
        db = new Db(new DatabaseSettings(null, 4), folder);
        db.change(sql -> sql.execute("create table note (text text primary key)"));
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static String insert(DSLContext sql, String text) {
        sql.execute("insert into note values (?)", text);
        return text;
    }

    private List<String> notes() {
        return db.read(sql -> sql.fetch("select text from note order by rowid").map(row -> (String) row.get(0)));
    }

    /** Queues the given writes in this order while the writer is busy with another one, so that they wait together. */
    private List<Future<String>> together(List<java.util.function.Function<DSLContext, String>> works)
            throws InterruptedException {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var futures = new ArrayList<Future<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            futures.add(threads.submit(() -> db.write(sql -> {
                begun.countDown();
                await(go);
                return insert(sql, "first");
            })));
            await(begun);
            for (var work : works) {
                var before = db.waitingWrites();
                futures.add(threads.submit(() -> db.write(work)));
                while (db.waitingWrites() == before) {
                    Thread.onSpinWait();
                }
            }
            go.countDown();
        }
        return futures;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void theyHappenInTheOrderInWhichTheyCame() throws InterruptedException, ExecutionException {
        var futures = together(List.of(sql -> insert(sql, "b"), sql -> insert(sql, "a"), sql -> insert(sql, "c")));
        assertThat(notes()).containsExactly("first", "b", "a", "c");
        assertThat(futures.get(2).get()).isEqualTo("a");
    }

    @Test
    void oneThatFailsTakesBackItselfAlone() throws InterruptedException {
        var futures = together(List.of(
                sql -> insert(sql, "a"),
                sql -> {
                    insert(sql, "lost");
                    throw Problem.notFound();
                },
                sql -> insert(sql, "a"),
                sql -> insert(sql, "b")));
        assertThat(notes()).containsExactly("first", "a", "b");
        assertThatThrownBy(() -> futures.get(2).get()).hasCauseInstanceOf(Problem.class);
        assertThatThrownBy(() -> futures.get(3).get()).hasCauseInstanceOf(Problem.class);
    }

    @Test
    void whatOneSeesOfThoseBeforeItIsThereForGood() throws InterruptedException, ExecutionException {
        var futures = together(
                List.of(sql -> insert(sql, "a"), sql -> String.valueOf(sql.fetchValue("select count(*) from note"))));
        assertThat(futures.get(2).get()).isEqualTo("2");
    }

    @Test
    void whereTheDatabaseTakesBackTheWholeGroupTheOthersHappenAllTheSame() throws InterruptedException {
        var futures = together(List.of(
                sql -> insert(sql, "a"),
                sql -> {
                    insert(sql, "lost");
                    sql.execute("insert or rollback into note values ('lost')");
                    return "never";
                },
                sql -> insert(sql, "b")));
        assertThat(notes()).containsExactlyInAnyOrder("first", "a", "b");
        assertThatThrownBy(() -> futures.get(2).get()).hasCauseInstanceOf(Problem.class);
    }

    @Test
    void whatIsToFollowTheCommitFollowsOncePerUnitAndOnlyAfterSuccess() throws InterruptedException {
        var followed = new AtomicInteger();
        together(List.of(
                sql -> {
                    Db.afterCommit(sql, followed::incrementAndGet);
                    return insert(sql, "a");
                },
                sql -> {
                    Db.afterCommit(sql, followed::incrementAndGet);
                    throw Problem.notFound();
                }));
        assertThat(followed).hasValue(1);
    }

    @Test
    void manyAtOnceAllHappen() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<String>>();
            for (var number = 0; number < 500; number++) {
                var text = "n" + number;
                futures.add(threads.submit(() -> db.write(sql -> insert(sql, text))));
            }
            for (var future : futures) {
                future.get();
            }
        }
        assertThat(notes()).hasSize(500);
    }
}
