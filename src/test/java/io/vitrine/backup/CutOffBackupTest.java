package io.vitrine.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.base.Role;
import io.vitrine.blob.BlobStore;
import io.vitrine.console.Progress;
import io.vitrine.db.Db;
import io.vitrine.people.PeopleCommand;
import io.vitrine.testing.CommandRun;
import io.vitrine.testing.OwnServer;
import io.vitrine.testing.ServerProcess;
import io.vitrine.testing.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backup or a restore leaves behind when it is cut off. */
@Tag("database")
class CutOffBackupTest {
    private static final int FILES = 150;

    /** Enough files to make the deletion of a snapshot take a while. */
    private static final int PARTS = 3_000;

    @TempDir
    Path folder;

    private Path backups;
    private List<String> data;
    private OwnServer server;

    @BeforeEach
    void serve() {
        backups = folder.resolve("backups");
        data = fresh("first");
        var flags = new ArrayList<>(data);
        flags.addAll(List.of("--admin.email=a@example.com", "--admin.password=correct-horse-battery"));
        server = new OwnServer(flags.toArray(String[]::new));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<String> fresh(String name) {
        return TestDatabase.flags(folder.resolve(name));
    }

    private CommandRun backup(String... flags) {
        var arguments = new ArrayList<>(List.of("backup", backups.toString(), "--json"));
        arguments.addAll(List.of(flags));
        return CommandRun.of(data, arguments.toArray(String[]::new));
    }

    @Test
    void aSnapshotThatIsBeingRemovedIsNeverThereInPart() throws Exception {
        for (var number = 0; number < 3; number++) {
            backup().expect(0);
        }
        for (var snapshot : snapshots()) {
            for (var number = 0; number < PARTS; number++) {
                Files.createFile(snapshot.resolve("part" + number));
            }
        }
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var halves = threads.submit(() -> {
                var found = new ArrayList<String>();
                while (!over.get()) {
                    snapshots().stream().filter(CutOffBackupTest::isHalf).forEach(half -> found.add(half.toString()));
                }
                return found;
            });
            CommandRun pruned;
            try {
                pruned = backup("--keep=1");
            } finally {
                over.set(true);
            }
            assertThat(halves.get()).isEmpty();
            assertThat(pruned.expect(0).json().path("removedSnapshots").asInt()).isEqualTo(3);
        }
        assertThat(snapshots()).hasSize(1);
    }

    /**
     * Whether a restore would find only a part of the snapshot. The order of the two checks rules out a race with its
     * deletion: a file that is gone does not come back.
     */
    private static boolean isHalf(Path snapshot) {
        return !Files.exists(snapshot.resolve("blob.jsonl.gz")) && Files.exists(snapshot.resolve(Manifest.NAME));
    }

    private List<Path> snapshots() throws IOException {
        try (var all = Files.list(backups.resolve("snapshots"))) {
            return all.filter(each -> !each.toString().endsWith(".unfinished")).toList();
        }
    }

    @Test
    void whatACutOffBackupLeftIsClearedByTheNextOne() throws IOException {
        backup().expect(0);
        var left = backups.resolve("snapshots/20260101T000000.000Z.unfinished");
        Files.createDirectory(left);
        Files.writeString(left.resolve(Manifest.NAME), "{}");
        backup("--keep=2").expect(0);
        assertThat(left).doesNotExist();
        assertThat(snapshots()).hasSize(2);
    }

    @Test
    void twoAtOnceDoNotTakeFromEachOther() throws IOException {
        backup().expect(0);
        try (var other = FileChannel.open(backups.resolve(OneAtATime.NAME), StandardOpenOption.WRITE);
                var lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();
            var second = backup("--keep=1").expect(2);
            assertThat(second.err()).contains("another backup is running");
        }
        assertThat(snapshots()).hasSize(1);
        backup("--keep=1").expect(0);
    }

    @Test
    void aRestoreThatWasKilledIsRunAgain() throws Exception {
        var admin = server.nobody().signIn("a@example.com", "correct-horse-battery");
        for (var number = 0; number < FILES; number++) {
            admin.upload("/many", number + ".txt", ("content " + number).getBytes(UTF_8))
                    .expect(200);
        }
        backup().expect(0);
        var target = fresh("second");
        for (var there : List.of(FILES / 3, FILES)) {
            var restore = ServerProcess.command(target, "restore", backups.toString());
            var isOver = false;
            while (!isOver && contents("second") < there) {
                isOver = restore.waitFor(2, TimeUnit.MILLISECONDS);
            }
            restore.destroyForcibly().waitFor();
        }
        var again = CommandRun.of(target, "restore", backups.toString());
        assertThat(again.status() == 0 || again.err().contains("in use already"))
                .as(again.err())
                .isTrue();
        var report = CommandRun.of(target, "verify", "--json").expect(0).json();
        assertThat(report.path("checked").path("contents").asInt()).isEqualTo(FILES);
    }

    @Test
    void aRestoreTakesNothingFromWhoeverCameMeanwhile() throws IOException {
        backup().expect(0);
        try (var target = new OwnServer()) {
            var progress = new Progress(new PrintStream(OutputStream.nullOutputStream()) {
                @Override
                public void print(String line) {
                    if (line.contains("Filling the database")) {
                        target.bean(PeopleCommand.class)
                                .create("bo@example.com", "Bo", Role.ADMINISTRATOR, "correct-horse-battery");
                    }
                }
            });
            var restore = new Restore(target.bean(Db.class), target.bean(BlobStore.class), backups, progress);
            assertThatThrownBy(() -> restore.run("")).hasMessageContaining("in use already");
            target.nobody()
                    .signIn("bo@example.com", "correct-horse-battery")
                    .get("/v1/me")
                    .expect(200);
        }
    }

    private long contents(String name) {
        var blobs = folder.resolve(name).resolve("blobs");
        if (!Files.isDirectory(blobs)) {
            return 0;
        }
        try (var all = Files.walk(blobs)) {
            return all.filter(path -> path.getFileName().toString().length() == 64)
                    .count();
        } catch (IOException | java.io.UncheckedIOException moving) {
            return 0;
        }
    }
}
