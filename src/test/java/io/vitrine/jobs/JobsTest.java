package io.vitrine.jobs;

import static io.vitrine.db.schema.Tables.SCHEDULED_TASKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.db.DatabaseSettings;
import io.vitrine.db.Db;
import io.vitrine.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@Tag("database")
class JobsTest {
    private static final JobSettings SETTINGS = new JobSettings(
            2,
            Duration.ofMillis(200),
            Duration.ofMillis(300),
            Duration.ofSeconds(1),
            Duration.ofMillis(150),
            Duration.ofDays(30));
    private static final JsonMapper JSON = JsonMapper.shared();
    static final JobType<Order> ORDER = new JobType<>("test-order", Order.class);

    record Order(String what, int number) {}

    @TempDir
    Path folder;

    private final DatabaseSettings database = TestDatabase.settings();
    private final BlockingQueue<Order> done = new LinkedBlockingQueue<>();
    private Db db;
    private Jobs jobs;
    private @Nullable JobRunner runner;

    @BeforeEach
    void open() {
        db = new Db(database, folder);
        jobs = new Jobs(Clock.systemUTC(), JSON);
    }

    @AfterEach
    void close() {
        if (runner != null) {
            runner.stop();
        }
        db.close();
    }

    @Test
    void aJobRunsSoonAfterItsTransactionAndLeavesNothing() throws Exception {
        start(done::add, List.of());
        db.change(sql -> jobs.enqueue(sql, ORDER, new Order("tea", 2)));
        assertThat(done.poll(5, TimeUnit.SECONDS)).isEqualTo(new Order("tea", 2));
        awaitNone();
    }

    @Test
    void aJobOfATransactionThatFailsNeverExists() throws Exception {
        start(done::add, List.of());
        assertThatThrownBy(() -> db.change(sql -> {
                    jobs.enqueue(sql, ORDER, new Order("nothing", 0));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(waiting()).isZero();
        assertThat(done.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void jobsThatWaitedWhileNobodyRanAreDoneAtTheStart() throws Exception {
        db.change(sql -> {
            for (var number = 0; number < 5; number++) {
                jobs.enqueue(sql, ORDER, new Order("early", number));
            }
        });
        start(done::add, List.of());
        for (var number = 0; number < 5; number++) {
            assertThat(done.poll(5, TimeUnit.SECONDS)).isNotNull();
        }
        awaitNone();
    }

    @Test
    void aJobThatFailsIsTriedAgainLater() throws Exception {
        var tries = new AtomicInteger();
        start(
                order -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new IllegalStateException("not today");
                    }
                    done.add(order);
                },
                List.of());
        db.change(sql -> jobs.enqueue(sql, ORDER, new Order("stubborn", 1)));
        assertThat(done.poll(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(tries).hasValue(2);
        awaitNone();
    }

    @Test
    void workAtIntervalsGoesOnAfterAFailure() throws Exception {
        var runs = new LinkedBlockingQueue<Integer>();
        var count = new AtomicInteger();
        start(done::add, List.of(new RecurringJob("test-tick", Duration.ofMillis(100), () -> {
            runs.add(count.incrementAndGet());
            throw new IllegalStateException("every time");
        })));
        assertThat(runs.poll(5, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(runs.poll(20, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void aJobWhoseProcessWasKilledIsDoneByAnother() throws Exception {
        db.change(sql -> jobs.enqueue(sql, ORDER, new Order("survivor", 1)));
        if (database.url() == null) {
            db.close();
        }
        killWhileWorking();
        if (database.url() == null) {
            db = new Db(database, folder);
        }
        assertThat(waiting()).isEqualTo(1);
        start(done::add, List.of());
        assertThat(done.poll(30, TimeUnit.SECONDS)).isEqualTo(new Order("survivor", 1));
        awaitNone();
    }

    private void killWhileWorking() throws Exception {
        var worker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkerUntilKilled.class.getName(),
                        folder.toString(),
                        String.valueOf(database.url()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = worker.inputReader()) {
            assertThat(said.lines().filter(WorkerUntilKilled.WORKING::equals).findFirst())
                    .isPresent();
        } finally {
            worker.destroyForcibly().waitFor();
        }
    }

    private void start(Consumer<Order> work, List<RecurringJob> recurring) {
        runner = runner(db, jobs, work, recurring);
        runner.start();
    }

    static JobRunner runner(Db db, Jobs jobs, Consumer<Order> work, List<RecurringJob> recurring) {
        return new JobRunner(db, jobs, SETTINGS, JSON, List.of(new JobHandler<>(ORDER, work)), recurring);
    }

    private int waiting() {
        return db.read(sql -> sql.fetchCount(SCHEDULED_TASKS));
    }

    private void awaitNone() throws InterruptedException {
        for (var tries = 0; tries < 100 && waiting() > 0; tries++) {
            Thread.sleep(50);
        }
        assertThat(waiting()).isZero();
    }
}
