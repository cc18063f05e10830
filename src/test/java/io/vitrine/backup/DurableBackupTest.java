package io.vitrine.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.CommandRun;
import io.vitrine.testing.OwnServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks with Java's flight recorder what a backup forces to the disk before it reports success. */
class DurableBackupTest {
    private static final String EMAIL = "admin@example.com";
    private static final String PASSWORD = "correct-horse-battery";
    private static final String UNFINISHED = ".unfinished";

    @TempDir
    Path folder;

    @Test
    void allThatABackupWroteIsOnTheDiskBeforeItSaysSo() throws IOException {
        var data = folder.resolve("data");
        var backups = folder.resolve("some/backups");
        try (var server = new OwnServer("--data=" + data, "--admin.email=" + EMAIL, "--admin.password=" + PASSWORD)) {
            var admin = server.nobody().signIn(EMAIL, PASSWORD);
            upload(admin, "one");
            upload(admin, "two");
            var forced = forced(() -> backup(data, backups, 2));
            assertThat(forced).containsKeys(folder, backups.getParent());
            assertInOrder(backups, forced, written(backups));

            upload(admin, "three");
            var before = written(backups);
            var again = forced(() -> backup(data, backups, 1));
            var added = written(backups).stream()
                    .filter(path -> !before.contains(path))
                    .toList();
            assertThat(added).hasSizeGreaterThan(3);
            assertInOrder(backups, again, added);
        }
    }

    /**
     * Asserts the order: each folder after what is in it, the list after all contents that it needs, and the folder with
     * the snapshot's name last.
     */
    private static void assertInOrder(Path backups, Map<Path, Integer> forced, List<Path> written) {
        assertThat(forced).containsKeys(written.toArray(Path[]::new)).containsKey(backups);
        for (var path : written) {
            if (path.getNameCount() > backups.getNameCount() + 1) {
                assertThat(forced.get(path.getParent()))
                        .as("the folder of %s", path)
                        .isGreaterThan(forced.get(path));
            }
        }
        var contents = forced.get(backups.resolve("contents"));
        assertThat(written)
                .filteredOn(path -> path.endsWith(Manifest.NAME))
                .hasSize(1)
                .allSatisfy(list -> assertThat(forced.get(list)).isGreaterThan(contents));
        assertThat(forced.get(backups.resolve("snapshots")))
                .isEqualTo(forced.values().stream().mapToInt(at -> at).max().orElseThrow());
    }

    private static void backup(Path data, Path backups, int copied) {
        var result = CommandRun.of(List.of("--data=" + data), "backup", backups.toString(), "--json")
                .expect(0)
                .json();
        assertThat(result.path("copied").asInt()).isEqualTo(copied);
    }

    private static List<Path> written(Path backups) throws IOException {
        try (var all = Files.walk(backups)) {
            return all.filter(path -> !path.endsWith(OneAtATime.NAME)).toList();
        }
    }

    /** Maps each path, under its final name, to the position of its last write to the disk. */
    private Map<Path, Integer> forced(Runnable work) throws IOException {
        var file = folder.resolve("recording.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.FileForce").withThreshold(Duration.ZERO).withoutStackTrace();
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        var events = RecordingFile.readAllEvents(file);
        events.sort(Comparator.comparing(RecordedEvent::getStartTime));
        var forced = new HashMap<Path, Integer>();
        for (var at = 0; at < events.size(); at++) {
            forced.put(Path.of(events.get(at).getString("path").replace(UNFINISHED, "")), at);
        }
        return forced;
    }

    private static void upload(Caller by, String content) {
        by.upload("/", content + ".txt", content.getBytes(UTF_8)).expect(200);
    }
}
