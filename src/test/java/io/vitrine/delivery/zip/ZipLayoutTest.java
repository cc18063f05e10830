package io.vitrine.delivery.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.delivery.ByteRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archive programs by others can read the archives, and each range of an archive equals that range of the whole. */
class ZipLayoutTest {
    private static final String ZEROS = "0".repeat(64);
    /** Whether programs read archives of 4 GiB from beginning to end, which takes minutes. */
    private static final boolean IS_THOROUGH = Boolean.getBoolean("vitrine.test.large");

    @TempDir
    private Path folder;

    private Archives archives;

    @BeforeEach
    void open() {
        archives = new Archives(folder);
    }

    @Test
    void everyProgramReadsWhatIsUsual() throws IOException {
        var entries = List.of(
                Archives.folder("B\u00fccher/"),
                Archives.file("B\u00fccher/\u65e5\u672c\u8a9e \ud83d\ude00.txt", archives.content(bytes("one"))),
                Archives.file("B\u00fccher/empty", archives.content(new byte[0])),
                Archives.folder("B\u00fccher/nothing in it/"),
                Archives.file("big.bin", archives.content(noise(300_000))));
        var file = archives.written(entries, folder.resolve("usual.zip"));
        everyProgram(file, 5);
        var told = ZipTools.details(file);
        assertThat(told)
                .contains("Language Encoding")
                .contains("Extended Timestamp")
                .doesNotContain("ZIP64");
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry("B\u00fccher/\u65e5\u672c\u8a9e \ud83d\ude00.txt");
            assertThat(zip.getInputStream(entry).readAllBytes()).isEqualTo(bytes("one"));
            assertThat(entry.getLastModifiedTime().toMillis()).isEqualTo(Archives.TIME.millis());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_534, 65_535, 65_536, 100_000})
    void everyProgramFindsAsManyEntries(int count) throws IOException {
        var none = archives.content(new byte[0]);
        var tiny = archives.content(bytes("x"));
        var entries = IntStream.range(0, count)
                .mapToObj(number -> Archives.file("folder/" + number + ".txt", number % 50 == 0 ? tiny : none))
                .toList();
        var file = archives.written(entries, folder.resolve("many.zip"));
        assertThat(Files.size(file)).isEqualTo(ZipSize.of(entries.iterator()));
        everyProgram(file, count);
        if (count < 2 || IS_THOROUGH) {
            ZipTools.details(file);
        }
    }

    private static void everyProgram(Path file, int entries) throws IOException {
        ZipTools.unzip(file, entries);
        ZipTools.sevenZip("t", file);
        ZipTools.bsdtar(file, entries);
        ZipTools.python("all", file, entries);
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(entries);
        }
    }

    /** Sizes and offsets just below, at and above the limit of 32 bits. */
    @ParameterizedTest
    @ValueSource(longs = {0xFFFF_FFFEL, 0xFFFF_FFFFL, 0x1_0000_0000L})
    void everyProgramReadsWhatLiesAround4GiB(long size) throws IOException {
        var entries = List.of(
                Archives.file("large.bin", archives.zeros(ZEROS, size, IS_THOROUGH)),
                Archives.file("behind.txt", archives.content(bytes("behind"))),
                Archives.folder("behind it/"));
        var file = large(entries);
        assertThat(ZipTools.details(file)).contains("ZIP64");
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry("large.bin").getSize()).isEqualTo(size);
            assertThat(zip.getInputStream(zip.getEntry("behind.txt")).readAllBytes())
                    .isEqualTo(bytes("behind"));
        }
        assertThat(ZipTools.run(0, "unzip", "-p", file.toString(), "behind.txt"))
                .isEqualTo("behind");
    }

    /** An archive whose central headers start, and one whose central headers end, around the limit of 32 bits. */
    @ParameterizedTest
    @ValueSource(longs = {0xFFFF_FFFEL, 0xFFFF_FFFFL, 0x1_0000_0000L})
    void theEndIsFoundWhereverItStarts(long place) throws IOException {
        var entry = Archives.file("large.bin", new ZipEntry.Content(ZEROS, 1, 0, ""));
        var header = ZipLayout.localLength(entry);
        var behind = header + ZipLayout.centralLength(entry, 0);
        for (var size : new long[] {place - header, place - behind}) {
            var name = Long.toHexString(size)
                    + "0".repeat(64 - Long.toHexString(size).length());
            var file = large(List.of(Archives.file("large.bin", archives.zeros(name, size, IS_THOROUGH))));
            assertThat(ZipTools.details(file).contains("ZIP64"))
                    .isEqualTo(place >= 0xFFFF_FFFFL || size == place - header);
            try (var zip = new ZipFile(file.toFile())) {
                assertThat(zip.size()).isEqualTo(1);
            }
        }
    }

    /** Writes only the ends of the archive, and has programs list it. A thorough run writes and reads all of it. */
    private Path large(List<ZipEntry> entries) throws IOException {
        var file = folder.resolve(entries.getFirst().content().size() + ".zip");
        if (IS_THOROUGH) {
            archives.written(entries, file);
            everyProgram(file, entries.size());
        } else {
            archives.endsWritten(entries, file);
        }
        assertThat(Files.size(file)).isEqualTo(ZipSize.of(entries.iterator()));
        ZipTools.sevenZip("l", file);
        ZipTools.bsdtar(file, entries.size());
        ZipTools.python("list", file, entries.size());
        ZipTools.run(0, "unzip", "-Zt", file.toString());
        return file;
    }

    @Test
    void randomRangesOfRandomArchivesAreTheSameAsInTheWhole() throws IOException {
        for (var seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var entries = random(random);
            var archive = archives.archive(entries);
            var size = (int) ZipSize.of(entries.iterator());
            var whole = archives.bytes(archive, List.of(new ByteRange(0, size - 1)));
            assertThat(whole).as("seed %d", seed).hasSize(size);
            stitched(random, archive, whole, seed);
            scattered(random, archive, whole, seed);
        }
    }

    /** Fetches the archive in pieces of random sizes, and puts them together. */
    private void stitched(Random random, ZipArchive archive, byte[] whole, int seed) throws IOException {
        var together = new ByteArrayOutputStream();
        while (together.size() < whole.length) {
            var first = together.size();
            var last = Math.min(whole.length - 1, first + random.nextInt(1 + whole.length / 5));
            together.writeBytes(archives.bytes(archive, List.of(new ByteRange(first, last))));
        }
        assertThat(together.toByteArray()).as("seed %d", seed).isEqualTo(whole);
    }

    /** Fetches several ranges at once, with gaps between them. */
    private void scattered(Random random, ZipArchive archive, byte[] whole, int seed) throws IOException {
        var ranges = new ArrayList<ByteRange>();
        var expected = new ByteArrayOutputStream();
        for (var at = random.nextInt(50); at < whole.length; at += 2 + random.nextInt(400)) {
            var last = Math.min(whole.length - 1, at + random.nextInt(300));
            ranges.add(new ByteRange(at, last));
            expected.writeBytes(Arrays.copyOfRange(whole, at, last + 1));
            at = last;
        }
        assertThat(archives.bytes(archive, ranges)).as("seed %d", seed).isEqualTo(expected.toByteArray());
    }

    private List<ZipEntry> random(Random random) throws IOException {
        var entries = new ArrayList<ZipEntry>();
        for (var number = random.nextInt(12); number > 0; number--) {
            var time = ZipEntry.Time.of(random.nextLong(4_000_000_000_000L), ZoneOffset.ofHours(random.nextInt(12)));
            var path = "\u00e4".repeat(random.nextInt(4)) + number;
            entries.add(
                    random.nextInt(4) == 0
                            ? new ZipEntry(ZipEntry.Kind.FOLDER, path + "/", 1, time, ZipEntry.NOTHING)
                            : new ZipEntry(
                                    ZipEntry.Kind.FILE,
                                    path,
                                    1,
                                    time,
                                    archives.content(noise(random.nextInt(random.nextBoolean() ? 3 : 3000)))));
        }
        return entries;
    }

    @Test
    void aDamagedContentBreaksTheArchiveOff() throws IOException {
        var missing = new ZipEntry.Content("1".repeat(64), 5, 0, "");
        var cut = archives.content(bytes("whole"));
        Files.writeString(archives.store.file(cut.sha256()).orElseThrow(), "who");
        for (var content : List.of(missing, cut)) {
            var entries = List.of(Archives.file("a", archives.content(bytes("fine"))), Archives.file("b", content));
            var archive = archives.archive(entries);
            var all = List.of(new ByteRange(0, ZipSize.of(entries.iterator()) - 1));
            assertThatThrownBy(() -> archives.bytes(archive, all)).isInstanceOf(IOException.class);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noise(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
