package io.vitrine.delivery.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.blob.BlobStore;
import io.vitrine.delivery.ByteRange;
import io.vitrine.delivery.RandomRanges;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class MediaTest {
    private final World world = new World();
    private final Caller nobody = Caller.nobody();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, 49_152, 49_153, 3_000_000})
    void everybodyGetsTheBytesOfAPublicFile(int size) {
        var bytes = bytes(size);
        var path = upload("/pictures", "a.bin", bytes);
        var answer = nobody.get(path).expect(200);
        assertThat(answer.bytes()).isEqualTo(bytes);
        assertThat(answer.header("Content-Length")).hasValue(String.valueOf(size));
        assertThat(answer.header("Accept-Ranges")).hasValue("bytes");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Cache-Control")).hasValue("public, no-cache");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        assertThat(answer.header("ETag").orElseThrow()).matches("\"[0-9a-f]{64}\"");
        assertThat(answer.header("Last-Modified")).isPresent();
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 200_000})
    void theHeadSaysWhatTheBodyWouldBe(int size) {
        var path = upload("/heads", "a.bin", bytes(size));
        var head =
                nobody.with("Range", "bytes=0-3").send("HEAD", path, null, null).expect(200);
        var body = nobody.get(path).expect(200);
        assertThat(head.bytes()).isEmpty();
        for (var name : new String[] {"Content-Length", "Content-Type", "ETag", "Last-Modified", "Cache-Control"}) {
            assertThat(head.header(name)).as(name).isEqualTo(body.header(name)).isPresent();
        }
    }

    @Test
    void aTextComesAsItIsThoughItsTransferMayBeCompressed() {
        var text = World.bytes("hello ".repeat(40_000));
        var path = upload("/texts", "a.txt", text);
        for (var round = 0; round < 2; round++) {
            var answer = nobody.with("TE", "gzip").get(path).expect(200);
            assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/plain");
            assertThat(answer.header("Content-Length")).hasValue(String.valueOf(text.length));
            assertThat(answer.header("Transfer-Encoding")).isEmpty();
            assertThat(answer.bytes()).isEqualTo(text);
        }
    }

    @Test
    void randomRangesAreTheBytesAskedFor() {
        for (var size : new int[] {7, 300, 120_000}) {
            var bytes = bytes(size);
            var path = upload("/ranges", size + ".bin", bytes);
            for (var seed = 0; seed < 60; seed++) {
                check(path, bytes, RandomRanges.of(new Random(seed), size));
            }
        }
    }

    private void check(String path, byte[] bytes, RandomRanges ranges) {
        var answer = nobody.with("Range", ranges.header()).get(path);
        var runs = ranges.runs();
        if (runs.isEmpty()) {
            answer.expect(416, "range-not-satisfiable");
            assertThat(answer.header("Content-Range")).hasValue("bytes */" + bytes.length);
            return;
        }
        answer.expect(206);
        assertThat(answer.header("Content-Length")).hasValue(String.valueOf(answer.bytes().length));
        if (runs.size() == 1) {
            assertThat(answer.header("Content-Range")).hasValue(runs.getFirst().of(bytes.length));
            assertThat(answer.bytes()).isEqualTo(cut(bytes, runs.getFirst()));
        } else {
            assertThat(new String(answer.bytes(), ISO_8859_1)).isEqualTo(multipart(answer, bytes, ranges));
        }
    }

    /** The expected body for the runs, with the boundary that the server chose. */
    private static String multipart(Answer answer, byte[] bytes, RandomRanges ranges) {
        var type = answer.header("Content-Type").orElseThrow();
        assertThat(type).startsWith("multipart/byteranges; boundary=");
        var boundary = type.substring(type.indexOf('=') + 1);
        var body = new ByteArrayOutputStream();
        for (var run : ranges.runs()) {
            body.writeBytes(("\r\n--" + boundary + "\r\nContent-Type: application/octet-stream\r\nContent-Range: "
                            + run.of(bytes.length) + "\r\n\r\n")
                    .getBytes(UTF_8));
            body.writeBytes(cut(bytes, run));
        }
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        return body.toString(ISO_8859_1);
    }

    private static byte[] cut(byte[] bytes, ByteRange range) {
        return Arrays.copyOfRange(bytes, (int) range.first(), (int) range.last() + 1);
    }

    @Test
    void whatTheClientHasIsNotSentAgain() {
        var path = upload("/conditions", "a.txt", World.bytes("something"));
        var first = nobody.get(path).expect(200);
        var etag = first.header("ETag").orElseThrow();
        var date = first.header("Last-Modified").orElseThrow();
        for (var known : new String[] {etag, "W/" + etag, "\"x\", " + etag, "*"}) {
            var answer = nobody.with("If-None-Match", known).get(path).expect(304);
            assertThat(answer.bytes()).isEmpty();
            assertThat(answer.header("ETag")).hasValue(etag);
            assertThat(answer.header("Cache-Control")).hasValue("public, no-cache");
        }
        nobody.with("If-Modified-Since", date).get(path).expect(304);
        nobody.with("If-None-Match", etag).with("Range", "bytes=0-1").get(path).expect(304);
        nobody.with("If-None-Match", "\"other\"")
                .with("If-Modified-Since", date)
                .get(path)
                .expect(200);
        nobody.with("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT")
                .get(path)
                .expect(200);
        nobody.with("If-Modified-Since", "yesterday").get(path).expect(200);
        nobody.with("If-Match", etag).get(path).expect(200);
        nobody.with("If-Match", "*").get(path).expect(200);
        nobody.with("If-Match", "W/" + etag).get(path).expect(412, "precondition-failed");
        nobody.with("If-Match", "\"other\"").get(path).expect(412, "precondition-failed");
        nobody.with("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT")
                .get(path)
                .expect(412, "precondition-failed");
    }

    @Test
    void aRestIsSentOnlyOfTheSameBytes() {
        var path = upload("/rest", "a.txt", World.bytes("something"));
        var first = nobody.get(path).expect(200);
        var range = nobody.with("Range", "bytes=4-");
        var etag = first.header("ETag").orElseThrow();
        assertThat(range.with("If-Range", etag).get(path).expect(206).body()).isEqualTo("thing");
        range.with("If-Range", first.header("Last-Modified").orElseThrow())
                .get(path)
                .expect(206);
        for (var other : new String[] {"\"other\"", "W/" + etag, "Thu, 01 Jan 1970 00:00:00 GMT", "nonsense"}) {
            assertThat(range.with("If-Range", other).get(path).expect(200).body())
                    .isEqualTo("something");
        }
        nobody.with("Range", "lines=1-2").get(path).expect(200);
        nobody.with("Range", "bytes=" + "0-0,".repeat(100) + "0-0").get(path).expect(416);
    }

    @Test
    void aVersionStaysWhatItIs() {
        var path = upload("/versions", "a.txt", World.bytes("one"));
        var id = world.admin()
                .upload(world.path("/versions"), "a.txt", World.bytes("two"))
                .expect(200);
        var second = id.text("versionInfo.id");
        assertThat(nobody.get(path).expect(200).body()).isEqualTo("two");
        var fixed = nobody.get(path + "?v=" + second).expect(200);
        assertThat(fixed.body()).isEqualTo("two");
        assertThat(fixed.header("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        world.admin()
                .upload(world.path("/versions"), "a.txt", World.bytes("three"))
                .expect(200);
        assertThat(nobody.get(path + "?v=" + second).expect(200).body()).isEqualTo("two");
        assertThat(nobody.get(path).expect(200).body()).isEqualTo("three");
        var other = upload("/versions", "b.txt", World.bytes("other"));
        nobody.get(other + "?v=" + second).expect(404, "not-found");
        nobody.get(path + "?v=0000000000000").expect(404, "not-found");
        nobody.get(path + "?v=nonsense").expect(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"isPrivateFile, true", "isPublished, false"})
    void aFileThatIsNotPublicIsAbsentForOthers(String option, String value) {
        var ann = world.restricted("ann");
        var stranger = world.restricted("bob");
        var folder = world.path("/hidden");
        var fields = Map.of("fileName", "a.txt", "folder", folder, "useUniqueFileName", "false", option, value);
        var id = world.admin().upload(fields, World.bytes("secret")).expect(200).text("fileId");
        world.shareAsset(id, ann, "view");
        var path = "/media" + folder + "/a.txt";
        for (var allowed : new Caller[] {ann, world.admin()}) {
            var answer = allowed.get(path).expect(200);
            assertThat(answer.body()).isEqualTo("secret");
            assertThat(answer.header("Cache-Control")).hasValue("private, no-cache");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        }
        for (var other : new Caller[] {nobody, stranger}) {
            var answer = other.with("If-None-Match", "*").get(path).expect(404, "not-found");
            var missing = other.get(path + "x").expect(404, "not-found");
            assertThat(answer.body().replaceAll("\"requestId\":\"[^\"]*\"", ""))
                    .isEqualTo(missing.body().replaceAll("\"requestId\":\"[^\"]*\"", ""));
            assertThat(answer.header("ETag")).isEmpty();
            assertThat(answer.header("Cache-Control").orElse("")).doesNotContain("public");
        }
    }

    @Test
    void aPublicFileCostsOneQuery() {
        var path = upload("/queries", "a.txt", World.bytes("public"));
        nobody.get(path).expect(200);
        var before = TestServer.db().statements();
        nobody.get(path).expect(200);
        assertThat(TestServer.db().statements() - before).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>, a.svg, image/svg+xml",
        "<!DOCTYPE html><html><script>alert(1)</script></html>, a.html, text/html"
    })
    void whatCouldRunAScriptIsSandboxed(String text, String name, String type) {
        var answer = nobody.get(upload("/active", name, World.bytes(text))).expect(200);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.header("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox; default-src 'none';")
                .doesNotContain("allow-scripts", "script-src");
    }

    /** The headers of a 304 replace those that the client has stored with its copy. */
    @ParameterizedTest
    @ValueSource(strings = {"a.svg", "a.html", "a.txt"})
    void aCopyThatIsUsedAgainKeepsItsPolicies(String name) {
        var path = upload("/active", name, World.bytes("<svg xmlns='http://www.w3.org/2000/svg'></svg>"));
        var first = nobody.get(path).expect(200);
        var again = nobody.with("If-None-Match", first.header("ETag").orElseThrow())
                .get(path)
                .expect(304);
        for (var policy :
                List.of("Content-Security-Policy", "Cross-Origin-Resource-Policy", "X-Content-Type-Options")) {
            assertThat(again.header(policy)).isPresent().isEqualTo(first.header(policy));
        }
    }

    @Test
    void aScriptIsServedAsText() {
        var answer =
                nobody.get(upload("/active", "a.js", World.bytes("alert(1);"))).expect(200);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/plain");
    }

    @Test
    void aDownloadHasItsNameInEveryLanguage() {
        var path = upload("/names", "\u00fcber-\u65e5\u672c.txt", World.bytes("hello"));
        assertThat(nobody.get(path + "?download=true").expect(200).header("Content-Disposition"))
                .hasValue("attachment; filename=\"_ber-__.txt\"; filename*=UTF-8''%C3%BCber-%E6%97%A5%E6%9C%AC.txt");
        assertThat(nobody.get(path).header("Content-Disposition").orElseThrow()).startsWith("inline; ");
        var decomposed = path.replace("%C3%BC", "u%CC%88");
        assertThat(nobody.get(decomposed).expect(200).body()).isEqualTo("hello");
        nobody.get(path + "?download=perhaps").expect(400);
        nobody.get(path + "?updatedAt=1700000000").expect(200);
    }

    @Test
    void aPathThatCouldLeadAstrayLeadsNowhere() {
        var path = upload("/paths", "a.txt", World.bytes("hello"));
        var folder = world.path("/paths");
        for (var wrong : new String[] {
            "/media",
            "/media/",
            "/media" + folder,
            "/media" + folder + "/",
            path + "/",
            path + "/x",
            "/media//" + folder.substring(1) + "/a.txt",
            "/media" + folder + "//a.txt",
            "/media" + folder + "/./a.txt",
            "/media" + folder + "/../paths/a.txt",
            "/media" + folder + "/%2e%2e/paths/a.txt",
            "/media" + folder.replace("/paths", "%2Fpaths") + "/a.txt",
            "/media" + folder + "/a.txt%00",
            "/media" + folder + "/a.txt%0d%0aX:y",
            "/media" + folder + "/%5c..%5ca.txt",
            "/media" + folder + "/a%2etxt;x=y",
            "/media/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            "/media/../../etc/passwd",
            "/media/%FF%FE"
        }) {
            var answer = nobody.get(wrong);
            assertThat(answer.status()).as(wrong).isIn(400, 404);
            assertThat(answer.body()).as(wrong).doesNotContain("hello", "root:", "java.", "org.");
        }
    }

    @Test
    void aContentThatIsLostIsAnErrorAndNotAnEmptyFile() throws Exception {
        var path = upload("/lost", "a.bin", bytes(77_777));
        var etag = nobody.get(path).expect(200).header("ETag").orElseThrow().replace("\"", "");
        var store = TestServer.bean(BlobStore.class);
        var file = store.file(etag).orElseThrow();
        var bytes = Files.readAllBytes(file);
        Files.delete(file);
        nobody.get(path).expect(500, "content-missing");
        Files.write(file, Arrays.copyOf(bytes, 5));
        nobody.get(path).expect(500, "content-missing");
        Files.write(file, bytes);
        nobody.get(path).expect(200);
    }

    @Test
    void manyAtOnceGetTheirOwnBytes() throws Exception {
        var paths = IntStream.range(0, 8)
                .mapToObj(number -> upload("/many", number + ".bin", bytes(400_000 + number)))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reads = IntStream.range(0, 80)
                    .mapToObj(number -> (Callable<Integer>)
                            () -> nobody.get(paths.get(number % 8)).expect(200).bytes().length)
                    .toList();
            var answers = threads.invokeAll(reads);
            for (var number = 0; number < 80; number++) {
                assertThat(answers.get(number).get()).isEqualTo(400_000 + number % 8);
            }
        }
    }

    @Test
    void onlyReadingIsOffered() {
        var path = upload("/verbs", "a.txt", World.bytes("hello"));
        for (var verb : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
            assertThat(world.admin().send(verb, path, null, null).status())
                    .as(verb)
                    .isEqualTo(405);
        }
        nobody.get(path).expect(200);
    }

    private String upload(String below, String name, byte[] content) {
        var url = world.admin()
                .upload(world.path(below), name, content)
                .expect(200)
                .text("url");
        return url.substring(url.indexOf("/media"));
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        if (size > 0) {
            bytes[0] = 0;
        }
        return bytes;
    }
}
