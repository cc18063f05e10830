package io.vitrine.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitrine.base.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskBlobStoreTest extends BlobStoreContract {
    @TempDir
    Path folder;

    private BlobStore store;
    private boolean mounted;

    @BeforeEach
    void open() {
        store = DiskBlobStore.in(folder.resolve("blobs"));
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", folder.resolve("small").toString());
        }
    }

    @Override
    BlobStore store() {
        return store;
    }

    @Override
    long drafts() throws IOException {
        return drafts(folder.resolve("blobs"));
    }

    private static long drafts(Path root) throws IOException {
        try (var files = Files.list(root.resolve("tmp"))) {
            return files.count();
        }
    }

    @Test
    void uploadingADamagedContentAgainRepairsIt() throws Exception {
        var bytes = bytes(5_000);
        var file = store.file(put(bytes).sha256()).orElseThrow();
        Files.write(file, new byte[] {1, 2, 3});
        put(bytes);
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void foldersRemovedByHandAreMadeAgain() throws Exception {
        var bytes = bytes(100);
        var file = store.file(put(bytes).sha256()).orElseThrow();
        Files.delete(file);
        Files.delete(file.getParent());
        put(bytes);
        assertThat(file).hasBinaryContent(bytes);
    }

    /** Mixes contents in each of the older layouts with some in the newest, as an interrupted move leaves them. */
    @Test
    void contentsInTheFoldersOfOlderLayoutsAreMovedOnce() throws Exception {
        var older = folder.resolve("older");
        var names = new ArrayList<String>();
        for (var number = 0; number < 12; number++) {
            var bytes = bytes(100 + number);
            var name = sha256(bytes);
            var place = switch (number % 3) {
                case 0 -> older.resolve(name.substring(0, 2)).resolve(name.substring(2, 4));
                case 1 -> older.resolve(name.substring(0, 3));
                default -> older.resolve(name.substring(0, 2));
            };
            Files.write(Files.createDirectories(place).resolve(name), bytes);
            names.add(name);
        }
        for (var start = 0; start < 2; start++) {
            var moved = DiskBlobStore.in(older);
            try (var stored = moved.list()) {
                assertThat(stored.toList())
                        .hasSize(names.size())
                        .allSatisfy(blob -> assertWhole(moved, blob))
                        .extracting(StoredBlob::sha256)
                        .containsExactlyInAnyOrderElementsOf(names);
            }
        }
        try (var left = Files.list(older)) {
            assertThat(left.map(each -> each.getFileName().toString()))
                    .hasSize(16 * 16 + 2)
                    .contains("tmp", "layout")
                    .allMatch(name -> name.length() == 2 || !name.matches("[0-9a-f]+"));
        }
    }

    @Test
    void onlyAbandonedDraftsAreSwept() throws Exception {
        var old = Files.createFile(folder.resolve("blobs/tmp/old"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        try (var staged = store.stage(new ByteArrayInputStream(bytes(10)), 10)) {
            store.sweep();
            assertThat(drafts()).isEqualTo(1);
            staged.settle();
        }
        assertThat(old).doesNotExist();
    }

    @Test
    void aFullDiskIsSaidSoAndLeavesNothing() throws Exception {
        var small = mount("size=3m");
        var full = DiskBlobStore.in(small);
        problem(full, 8_000_000, "storage-full");
        assertThat(drafts(small)).isZero();
        try (var staged = full.stage(new ByteArrayInputStream(bytes(500_000)), 500_000)) {
            staged.settle();
        }
    }

    @Test
    void aDiskThatFillsUpFarIntoALargeContentIsSaidSo() throws Exception {
        var small = mount("size=40m");
        problem(DiskBlobStore.in(small), 60_000_000, "storage-full");
        assertThat(drafts(small)).isZero();
    }

    @Test
    void aDiskWithoutRoomForMoreFilesIsSaidSo() throws Exception {
        var small = mount("size=30m,nr_inodes=8");
        var full = DiskBlobStore.in(small);
        for (var i = 0; i < 2; i++) {
            try (var staged = full.stage(new ByteArrayInputStream(bytes(i)), 10)) {
                staged.settle();
            } catch (Problem problem) {
                assertThat(problem.code()).isEqualTo("storage-full");
            }
        }
        assertThat(drafts(small)).isZero();
    }

    @Test
    void aReadOnlyDiskIsSaidSoAndComesBack() throws Exception {
        var small = mount("size=3m");
        var store = DiskBlobStore.in(small);
        run("mount", "-o", "remount,ro", small.toString());
        problem(store, 10, "storage-unavailable");
        run("mount", "-o", "remount,rw", small.toString());
        store.stage(new ByteArrayInputStream(bytes(10)), 10).close();
    }

    @Test
    void aKilledWriterLeavesOnlyWholeContents() throws Exception {
        var root = folder.resolve("shared");
        var said = folder.resolve("settled");
        var writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterUntilKilled.class.getName(),
                        root.toString())
                .redirectOutput(said.toFile())
                .start();
        try {
            while (Files.size(said) < 30 * 65) {
                assertThat(writer.waitFor(1, TimeUnit.MILLISECONDS)).isFalse();
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        var survivor = DiskBlobStore.in(root);
        assertThat(Files.readAllLines(said))
                .filteredOn(line -> line.length() == 64)
                .allSatisfy(name -> assertThat(survivor.size(name)).isPresent());
        try (var stored = survivor.list()) {
            assertThat(stored.toList()).hasSizeGreaterThanOrEqualTo(30).allSatisfy(blob -> assertWhole(survivor, blob));
        }
    }

    private static void assertWhole(BlobStore store, StoredBlob blob) throws IOException {
        try (var in = store.read(blob.sha256(), 0, blob.size())) {
            assertThat(Content.of(in).sha256()).isEqualTo(blob.sha256());
        }
    }

    private static void problem(BlobStore store, int size, String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> store.stage(new ByteArrayInputStream(bytes(size)), size))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.BUSY);
                    assertThat(problem.retryAfterSeconds()).isPositive();
                });
    }

    /** Mounts a small disk in memory, which only root can do. Otherwise the test is skipped. */
    private Path mount(String options) throws Exception {
        var small = Files.createDirectories(folder.resolve("small"));
        mounted = run("mount", "-t", "tmpfs", "-o", options, "tmpfs", small.toString()) == 0;
        assumeThat(mounted).isTrue();
        return small;
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
}
