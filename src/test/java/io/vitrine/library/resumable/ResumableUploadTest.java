package io.vitrine.library.resumable;

import static io.vitrine.db.schema.Tables.UPLOAD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.Ids;
import io.vitrine.blob.BlobCollector;
import io.vitrine.blob.BlobStore;
import io.vitrine.db.ConflictTrigger;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.RawUpload;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.io.IOException;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ResumableUploadTest {
    private final World world = new World();
    private final World.Person ann = world.person("ann", "fullAccess");
    private final Tus tus = Tus.of(ann);
    private final byte[] content = bytes(100_000);

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private Map<String, String> fields(String name) {
        return Map.of("filename", name, "folder", world.path("/in"), "useUniqueFileName", "false");
    }

    private byte[] part(int from, int to) {
        return Arrays.copyOfRange(content, from, to);
    }

    private void assertStored(String location) {
        var state = ann.get(location).expect(200);
        assertThat(state.text("received")).isEqualTo(Integer.toString(content.length));
        var file = ann.get("/v1/assets/" + state.text("fileId")).expect(200);
        assertThat(ann.get("/media" + file.text("filePath")).expect(200).bytes())
                .isEqualTo(content);
    }

    @Test
    void aFileComesInOnePiece() {
        var location = Tus.location(tus.create(content.length, fields("one.bin")));
        assertThat(tus.offset(location)).isZero();
        var last = tus.append(location, 0, content).expect(204);
        assertThat(last.header("Upload-Offset")).contains("100000");
        assertStored(location);
    }

    @Test
    void aFileComesWithTheRequestThatBeginsIt() {
        var created = tus.createWith(content, content.length, fields("at-once.bin"));
        assertThat(created.header("Upload-Offset")).contains("100000");
        assertStored(Tus.location(created));
    }

    @Test
    void anEmptyFileIsThereAtOnce() {
        var location = Tus.location(tus.create(0, fields("empty.txt")));
        assertThat(ann.get(location).expect(200).at("fileId").isNull()).isFalse();
    }

    /** As with an upload by form; the properties of the file are given at the start and hold whenever the upload ends. */
    @Test
    void whatTheFileIsToBeIsSaidAsItBegins() {
        var wishes = new HashMap<>(fields("wished.bin"));
        wishes.putAll(Map.of(
                "isPrivateFile", "true",
                "isPublished", "false",
                "tags", "summer,blue",
                "description", "Dawn – \u00fcber dem Meer"));
        var location = Tus.location(tus.createWith(content, 60_000, wishes));
        tus.append(location, 60_000, part(60_000, 100_000)).expect(204);
        var file = ann.get("/v1/assets/" + ann.get(location).expect(200).text("fileId"))
                .expect(200);
        assertThat(file.text("isPrivateFile")).isEqualTo("true");
        assertThat(file.text("isPublished")).isEqualTo("false");
        assertThat(file.at("tags").toString()).isEqualTo("[\"blue\",\"summer\"]");
        assertThat(file.text("description")).isEqualTo("Dawn – über dem Meer");
        tus.create(10, Map.of("filename", "a.bin", "isPrivateFile", "perhaps")).expect(400, "invalid-boolean");
    }

    @Test
    void piecesBecomeOneFileAndAreGoneAfterwards() {
        var location = Tus.location(tus.createWith(content, 30_000, fields("pieces.bin")));
        assertThat(tus.offset(location)).isEqualTo(30_000);
        tus.append(location, 30_000, part(30_000, 70_000)).expect(204);
        tus.append(location, 30_000, part(30_000, 70_000)).expect(409, "wrong-offset");
        tus.append(location, 70_000, part(70_000, 100_000)).expect(204);
        assertStored(location);
        TestServer.bean(BlobCollector.class).collect();
        var store = TestServer.bean(BlobStore.class);
        assertThat(store.size(sha256(part(0, 30_000)))).isEmpty();
        assertThat(store.size(sha256(part(70_000, 100_000)))).isEmpty();
        assertStored(location);
    }

    @Test
    void aConflictThatPassesLosesNothingOfWhatCameIn() {
        var name = world.unique("contended") + ".bin";
        var location = Tus.location(tus.createWith(content, 60_000, fields(name)));
        try (var conflict = ConflictTrigger.on(TestServer.db(), name)) {
            tus.append(location, 60_000, part(60_000, 100_000)).expect(409, "conflict");
        }
        tus.append(location, tus.offset(location), part(60_000, 100_000)).expect(204);
        assertStored(location);
    }

    @Test
    void aConnectionThatBreaksLosesNothingOfWhatCameIn() throws IOException {
        var location = Tus.location(tus.create(content.length, fields("cut.bin")));
        sendStart(location, 60_000).close();
        Eventually.holds("what came before the break is kept", () -> tus.offset(location) == 60_000);
        tus.append(location, 60_000, part(60_000, 100_000)).expect(204);
        assertStored(location);
    }

    @Test
    void whoAsksFromWhereToGoOnIsToldOfAllThatHasArrived() throws IOException {
        var location = Tus.location(tus.create(content.length, fields("cut-and-asked.bin")));
        sendStart(location, 60_000).close();
        Eventually.holds("all that came before the break counts", () -> tus.offset(location) == 60_000);
        try (var silent = sendStart(location, 60_000, 30_000)) {
            Eventually.holds("what has come so far counts", () -> tus.offset(location) == 90_000);
            assertEnds(silent);
        }
        tus.append(location, 90_000, part(90_000, 100_000)).expect(204);
        assertStored(location);
    }

    @Test
    void whoOnlyLooksEndsNothing() throws IOException {
        var location = Tus.location(tus.create(content.length, fields("looked-at.bin")));
        try (var slow = sendStart(location, 60_000)) {
            ann.get(location).expect(200);
            slow.getOutputStream().write(content, 60_000, 40_000);
            Eventually.holds(
                    "all came in",
                    () -> !ann.get(location).expect(200).at("fileId").isNull());
        }
        assertStored(location);
    }

    @Test
    void whoGoesOnTakesOver() throws IOException {
        var location = Tus.location(tus.create(content.length, fields("twice.bin")));
        try (var hanging = sendStart(location, 3)) {
            tus.append(location, 0, part(0, 50_000)).expect(204);
            assertEnds(hanging);
        }
        tus.append(location, 50_000, part(50_000, 100_000)).expect(204);
        assertStored(location);
    }

    /** The request ends sooner than its silence alone would end it. */
    private static void assertEnds(Socket older) throws IOException {
        older.setSoTimeout(10_000);
        assertThat(RawUpload.outcome(older.getInputStream())).doesNotStartWith("2");
    }

    private Socket sendStart(String location, int length) throws IOException {
        return sendStart(location, 0, length);
    }

    /** Announces all the rest, sends {@code length} bytes of it and no more; returns once the server takes it in. */
    private Socket sendStart(String location, int offset, int length) throws IOException {
        var key = ann.post("/v1/api-keys", Map.of("name", "raw", "kind", "personal"))
                .expect(201)
                .text("key");
        var server = TestServer.uri("/");
        var socket = new Socket(server.getHost(), server.getPort());
        var head = "PATCH " + location + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                + "\r\nConnection: close\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: " + offset
                + "\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: " + (100_000 - offset)
                + "\r\n\r\n";
        var before = writer(location);
        socket.getOutputStream().write(head.getBytes(UTF_8));
        socket.getOutputStream().write(content, offset, length);
        socket.getOutputStream().flush();
        Eventually.holds("the server takes it in", () -> writer(location) != before);
        return socket;
    }

    @Test
    void aSumIsHeldTo() {
        var location = Tus.location(tus.create(content.length, fields("sum.bin")));
        var sum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256(part(0, 50_000))));
        tus.with("Upload-Checksum", "sha256 " + sum)
                .append(location, 0, part(1, 50_001))
                .expect(460, "checksum-mismatch");
        assertThat(tus.offset(location)).isZero();
        tus.with("Upload-Checksum", "sha256 " + sum)
                .append(location, 0, part(0, 50_000))
                .expect(204);
        tus.with("Upload-Checksum", "crc32 AAAA")
                .append(location, 50_000, part(50_000, 100_000))
                .expect(400, "invalid-checksum");
        tus.append(location, 50_000, part(50_000, 100_000)).expect(204);
        assertStored(location);
    }

    @Test
    void anUploadIsItsMakersAlone() {
        var location = Tus.location(tus.create(content.length, fields("mine.bin")));
        var other = Tus.of(world.person("other", "administrator"));
        other.head(location).expect(404);
        other.append(location, 0, content).expect(404, "not-found");
        other.by().delete(location).expect(404, "not-found");
        tus.append(location, 0, content).expect(204);
    }

    @Test
    void whoMayNotUploadIsToldBeforeAByteAndAgainAtTheEnd() {
        var rosa = world.restricted("rosa");
        var folder = world.folder("/in");
        Tus.of(rosa).create(10, fields("no.bin")).expect(404, "not-found");
        world.shareAsset(folder, rosa, "view");
        Tus.of(rosa).create(10, fields("no.bin")).expect(403, "forbidden");
        world.shareAsset(folder, rosa, "contribute");
        var location = Tus.location(Tus.of(rosa).create(content.length, fields("no.bin")));
        Tus.of(rosa).append(location, 0, part(0, 50_000)).expect(204);
        world.shareAsset(folder, rosa, "view");
        Tus.of(rosa).append(location, 50_000, part(50_000, 100_000)).expect(403, "forbidden");
        Tus.of(rosa).head(location).expect(404);
        assertThat(names()).doesNotContain("no.bin");
    }

    @Test
    void aTakenNameMakesAVersionOrIsRefusedAsIsAsked() {
        world.file("/in/taken.txt");
        var refusing = new HashMap<>(fields("taken.txt"));
        refusing.put("overwriteFile", "false");
        tus.create(10, refusing).expect(400, "file-exists");
        var location = Tus.location(tus.createWith(content, content.length, fields("taken.txt")));
        var file = ann.get("/v1/assets/" + ann.get(location).text("fileId")).expect(200);
        assertThat(file.text("versionInfo.name")).isEqualTo("Version 2");
    }

    @Test
    void itCanBeGivenUpAndExpires() {
        var location = Tus.location(tus.createWith(content, 1000, fields("given-up.bin")));
        tus.by().delete(location).expect(204);
        tus.head(location).expect(404);
        var left = Tus.location(tus.createWith(content, 1000, fields("left.bin")));
        try (var later = TestServer.clock().later(Duration.ofDays(8))) {
            tus.head(left).expect(410);
            TestServer.bean(ResumablePieces.class)
                    .removeExpired(TestServer.clock().millis(), 1000);
            tus.head(left).expect(404);
        }
    }

    @Test
    @SuppressWarnings("try")
    void aPieceThatTakesLongKeepsItsUpload() throws IOException {
        var location = Tus.location(tus.create(content.length, fields("slow.bin")));
        try (var slow = sendStart(location, 60_000);
                var later = TestServer.clock().later(Duration.ofDays(6))) {
            slow.close();
            Eventually.holds("what has come so far counts", () -> tus.offset(location) == 60_000);
        }
        try (var later = TestServer.clock().later(Duration.ofDays(8))) {
            TestServer.bean(ResumablePieces.class)
                    .removeExpired(TestServer.clock().millis(), 1000);
            assertThat(tus.offset(location)).isEqualTo(60_000);
        }
    }

    @Test
    void everyAnswerSpeaksTheProtocol() {
        var key = Map.of("name", world.unique("late"), "kind", "personal");
        var late =
                Tus.of(Caller.withKey(ann.post("/v1/api-keys", key).expect(201).text("key")));
        var days = IntStream.range(0, 31)
                .filter(day -> LocalDate.now(ZoneOffset.UTC).plusDays(7 + day).getDayOfMonth() == 5)
                .findFirst()
                .orElseThrow();
        try (var later = TestServer.clock().later(Duration.ofDays(days))) {
            assertThat(late.create(10, fields("dates.bin"))
                            .expect(201)
                            .header("Upload-Expires")
                            .orElse(""))
                    .matches("[A-Z][a-z]{2}, 0\\d [A-Z][a-z]{2} \\d{4} [0-9:]{8} GMT");
        }
        var location = Tus.location(tus.create(content.length, fields("spoken.bin")));
        assertThat(tus.append(location, 5, part(5, 10)).expect(409).header("Tus-Resumable"))
                .hasValue("1.0.0");
        var old = ann.with("Tus-Resumable", "0.2.2").send("HEAD", location, null, null);
        assertThat(old.expect(412).header("Tus-Version")).hasValue("1.0.0");
        var all = tus.append(location, 0, content).expect(204);
        assertThat(all.raw().headers().allValues("Tus-Resumable")).containsExactly("1.0.0");
    }

    @Test
    void aPieceMayComeByPostWhereNothingElsePasses() {
        var location = Tus.location(tus.create(content.length, fields("posted.bin")));
        var post = tus.with("X-HTTP-Method-Override", "PATCH").with("Upload-Offset", "0");
        assertThat(post.by()
                        .send("POST", location, "application/offset+octet-stream", content)
                        .expect(204)
                        .header("Upload-Offset"))
                .hasValue("100000");
        assertStored(location);
    }

    @Test
    void wrongRequestsAreRefused() {
        ann.send("POST", "/v1/uploads", null, null).expect(412, "unsupported-tus-version");
        tus.by().send("POST", "/v1/uploads", null, null).expect(400, "invalid-header");
        tus.create(10, Map.of("folder", "/")).expect(400, "missing-file-name");
        tus.create(10, Map.of("filename", "a", "colour", "red")).expect(400, "unknown-field");
        tus.create(Long.parseLong("900000000000000000"), fields("huge.bin")).expect(413, "too-large");
        tus.with("Upload-Length", "10")
                .with("Upload-Metadata", "filename ***")
                .by()
                .send("POST", "/v1/uploads", null, null)
                .expect(400, "invalid-metadata");
        var location = Tus.location(tus.create(10, fields("short.bin")));
        tus.append(location, 0, content).expect(400, "too-many-bytes");
        tus.with("Upload-Offset", "0")
                .by()
                .send("PATCH", location, "text/plain", content)
                .expect(415);
        assertThat(tus.offset(location)).isZero();
        var abilities = tus.by().send("OPTIONS", "/v1/uploads", null, null).expect(204);
        assertThat(abilities.header("Tus-Extension").orElse("")).contains("creation", "termination");
    }

    private static long writer(String location) {
        var id = Ids.read(location.substring(location.lastIndexOf('/') + 1));
        return TestServer.db()
                .read(sql -> sql.select(UPLOAD.WRITER)
                        .from(UPLOAD)
                        .where(UPLOAD.ID.eq(id))
                        .fetchSingle(UPLOAD.WRITER));
    }

    private String names() {
        Answer list = world.admin()
                .get("/v1/folders/" + world.folder("/in") + "/assets")
                .expect(200);
        return list.all("name").toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
