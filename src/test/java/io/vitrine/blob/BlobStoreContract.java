package io.vitrine.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.base.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of every store; each implementation runs these tests. */
abstract class BlobStoreContract {
    private static final long ANY_SIZE = Long.MAX_VALUE;

    /** A store that starts empty. */
    abstract BlobStore store();

    /** The number of unfinished contents that were left behind. */
    abstract long drafts() throws IOException;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 3_000_000, 36_000_001})
    void aSettledContentReadsAsItWasWritten(int size) throws Exception {
        var bytes = bytes(size);
        var content = put(bytes);
        assertThat(content).isEqualTo(new Content(sha256(bytes), size, crc32(bytes)));
        assertThat(store().size(content.sha256())).hasValue(size);
        assertThat(read(content.sha256(), 0, size)).isEqualTo(bytes);
        store().file(content.sha256()).ifPresent(file -> assertThat(file).hasBinaryContent(bytes));
    }

    @Test
    void theFirstBytesAreAtHandBeforeItIsSettled() throws Exception {
        var bytes = bytes(200_000);
        try (var staged = store().stage(slowly(bytes), ANY_SIZE)) {
            assertThat(staged.head()).isEqualTo(Arrays.copyOf(bytes, Staged.HEAD));
        }
        try (var staged = store().stage(new ByteArrayInputStream(new byte[] {7}), ANY_SIZE)) {
            assertThat(staged.head()).containsExactly(7);
        }
    }

    @Test
    void nothingIsVisibleOrLeftUnlessSettled() throws Exception {
        var bytes = bytes(100_000);
        try (var staged = store().stage(new ByteArrayInputStream(bytes), ANY_SIZE)) {
            assertThat(store().size(staged.content().sha256())).isEmpty();
        }
        assertThat(names()).isEmpty();
        assertThat(drafts()).isZero();
    }

    @Test
    void theSameContentIsKeptOnce() throws Exception {
        var bytes = bytes(10_000);
        put(bytes);
        put(bytes);
        assertThat(names()).containsExactly(sha256(bytes));
        assertThat(drafts()).isZero();
    }

    @Test
    void manyWritersOfTheSameContentAllSucceed() throws Exception {
        var bytes = bytes(500_000);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var puts = Stream.<Callable<Content>>generate(() -> () -> put(bytes))
                    .limit(20)
                    .toList();
            for (var done : threads.invokeAll(puts)) {
                assertThat(done.get().size()).isEqualTo(500_000);
            }
        }
        assertThat(names()).containsExactly(sha256(bytes));
        assertThat(drafts()).isZero();
    }

    @Test
    void partsAreReadExactly() throws Exception {
        var bytes = bytes(300_000);
        var name = put(bytes).sha256();
        assertThat(read(name, 0, 1)).isEqualTo(Arrays.copyOf(bytes, 1));
        assertThat(read(name, 123_456, 100_000)).isEqualTo(Arrays.copyOfRange(bytes, 123_456, 223_456));
        assertThat(read(name, 299_999, 1)).isEqualTo(Arrays.copyOfRange(bytes, 299_999, 300_000));
        assertThat(read(name, 300_000, 0)).isEmpty();
        try (var in = store().read(name, 5, 3)) {
            assertThat(in.read()).isEqualTo(Byte.toUnsignedInt(bytes[5]));
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 6, 8));
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAndLeavesNothing() throws Exception {
        store().stage(new ByteArrayInputStream(bytes(1000)), 1000).close();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> store().stage(new ByteArrayInputStream(bytes(1001)), 1000))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_LARGE));
        assertThat(drafts()).isZero();
    }

    @Test
    void aStreamThatBreaksLeavesNothing() throws Exception {
        var broken = new InputStream() {
            private int left = 10;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (left-- == 0) {
                    throw new IOException("the client went away");
                }
                return length;
            }
        };
        assertThatThrownBy(() -> store().stage(broken, ANY_SIZE)).hasMessage("the client went away");
        assertThat(drafts()).isZero();
        assertThat(names()).isEmpty();
    }

    @Test
    void aMissingContentIsSaidToBeMissing() {
        var name = "0".repeat(64);
        assertThat(store().size(name)).isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> store().read(name, 0, 1).read())
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("content-missing"));
        store().delete(name);
    }

    @Test
    void aDeletedContentIsGoneAndCanComeBack() throws Exception {
        var bytes = "again".getBytes(UTF_8);
        var name = put(bytes).sha256();
        store().delete(name);
        assertThat(store().size(name)).isEmpty();
        put(bytes);
        assertThat(read(name, 0, 5)).isEqualTo(bytes);
    }

    @Test
    void aNameThatIsNoDigestReachesNothing() {
        for (var name :
                new String[] {"", "../../../etc/passwd", "A".repeat(64), "a".repeat(63), "a".repeat(64) + "/.."}) {
            assertThatThrownBy(() -> store().size(name)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store().delete(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    final Content put(byte[] bytes) throws IOException {
        try (var staged = store().stage(slowly(bytes), ANY_SIZE)) {
            staged.settle();
            return staged.content();
        }
    }

    private byte[] read(String sha256, long from, long length) throws IOException {
        try (var in = store().read(sha256, from, length)) {
            var out = new ByteArrayOutputStream();
            in.transferTo(out);
            return out.toByteArray();
        }
    }

    private Iterable<String> names() {
        try (var stored = store().list()) {
            return stored.map(StoredBlob::sha256).toList();
        }
    }

    /** Delivers the bytes in pieces of an odd size, as a network does. */
    private static InputStream slowly(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 40_001));
            }
        };
    }

    static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static long crc32(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}
