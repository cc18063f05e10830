package io.vitrine.delivery.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.delivery.picture.Format;
import io.vitrine.testing.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenditionCacheTest {
    @TempDir
    private Path folder;

    @Test
    void picturesAreThereAfterARestart() throws IOException {
        keep(new RenditionCache(folder, 1000), "abc-1", 70);
        var again = new RenditionCache(folder, 1000);
        assertThat(again.find("abc-1")).hasValue(70);
        assertThat(again.find("abc-2")).isEmpty();
    }

    @Test
    void afterACrashOfTheMachineTheYoungestAreNotTrusted() throws IOException {
        var cache = new RenditionCache(folder, 1000);
        keep(cache, "abc-1", 70);
        keep(cache, "abc-2", 70);
        age(cache, "abc-1", Duration.ofMinutes(30));
        forgetStartOfMachine();
        var again = new RenditionCache(folder, 1000);
        assertThat(again.find("abc-1")).hasValue(70);
        assertThat(again.find("abc-2")).isEmpty();
    }

    private void forgetStartOfMachine() throws IOException {
        try (var starts = Files.newDirectoryStream(folder, "boot*")) {
            for (var start : starts) {
                Files.delete(start);
            }
        }
    }

    /** Nodes, and an import beside a server, share the folder. */
    @Test
    void whatAnotherProcessIsMakingStays() throws IOException {
        var first = new RenditionCache(folder, 1000);
        var draft = first.draft(Format.PNG);
        Files.write(draft, new byte[70]);
        var abandoned = first.draft(Format.PNG);
        Files.write(abandoned, new byte[70]);
        age(abandoned, Duration.ofHours(2));
        var second = new RenditionCache(folder, 1000);
        assertThat(abandoned).doesNotExist();
        assertThat(first.keep("abc-1", draft)).isEqualTo(70);
        assertThat(second.find("abc-1")).hasValue(70);
    }

    @Test
    void thoseNotAskedForTheLongestMakeRoom() throws IOException {
        var cache = new RenditionCache(folder, 1000);
        for (var number = 0; number < 9; number++) {
            keep(cache, "abc-" + number, 100);
            age(cache, "abc-" + number, Duration.ofHours(100 - number));
        }
        assertThat(cache.find("abc-0")).hasValue(100);
        keep(cache, "abc-9", 200);
        Eventually.holds("room", () -> !Files.exists(cache.file("abc-1")) && !Files.exists(cache.file("abc-2")));
        assertThat(cache.find("abc-0")).hasValue(100);
        assertThat(cache.find("abc-3")).hasValue(100);
        assertThat(cache.find("abc-9")).hasValue(200);
    }

    private static void keep(RenditionCache cache, String name, int size) throws IOException {
        var draft = cache.draft(Format.PNG);
        Files.write(draft, new byte[size]);
        assertThat(cache.keep(name, draft)).isEqualTo(size);
    }

    private static void age(RenditionCache cache, String name, Duration age) throws IOException {
        age(cache.file(name), age);
    }

    private static void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
