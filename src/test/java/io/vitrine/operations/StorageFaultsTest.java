package io.vitrine.operations;

import static io.vitrine.operations.FaultyServer.mayPass;
import static io.vitrine.testing.World.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.SmallDisk;
import io.vitrine.testing.SmallDisk.Harm;
import io.vitrine.testing.TestDatabase;
import io.vitrine.testing.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A disk that is full, read-only or gone, and tampered contents: the server reports them, survives and recovers. */
@Tag("database")
class StorageFaultsTest {
    private static final byte[] LARGE = new byte[2_000_000];
    private static SmallDisk disk;
    private static FaultyServer server;

    @BeforeAll
    static void start() {
        disk = SmallDisk.of("48m");
        server = new FaultyServer(disk.folder().resolve("data"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
            disk.close();
        }
    }

    @Test
    void aFullDiskTakesNothingInLosesNothingAndServesWhatItHas() throws Exception {
        upload("before.txt", bytes("before")).expect(200);
        disk.fill();
        refused(upload("large.bin", LARGE), "storage-full");
        var made = collectionsUntilFull();
        server.key().get("/media/f/before.txt").expect(200);
        assertThat(server.readiness()).as("existing files can be served").isEqualTo(200);
        Eventually.holds(
                "administrators see why",
                () -> server.key().get("/actuator/health").body().contains("storage-full"));

        disk.empty();
        upload("large.bin", LARGE).expect(200);
        create("after").expect(201);
        assertThat(names()).contains("after").containsAll(made);
        assertThat(names().stream().filter(name -> name.startsWith("full-"))).hasSameSizeAs(made);
        server.leaksNothing();
    }

    /** Fills the database too, which SQLite keeps on that disk with some room left. Returns the acknowledged names. */
    private static List<String> collectionsUntilFull() {
        var made = new ArrayList<String>();
        if (TestDatabase.isPostgres()) {
            return made;
        }
        while (true) {
            var name = "full-" + made.size();
            var answer = create(name);
            if (answer.status() != 201) {
                refused(answer, "storage-full");
                return made;
            }
            made.add(name);
        }
    }

    @Test
    void aReadOnlyFolderTakesNothingInAndServesWhatItHas() throws Exception {
        recoversFrom(SmallDisk::readOnly, "read-only");
    }

    @Test
    void aFolderWithoutPermissionTakesNothingInAndServesWhatItHas() throws Exception {
        recoversFrom(blobs -> SmallDisk.notPermitted(blobs.resolve("tmp")), "no-permission");
    }

    private static void recoversFrom(Function<Path, Harm> harm, String name) throws Exception {
        upload(name + ".txt", bytes(name)).expect(200);
        server.becomes(200);
        try (var undone = harm.apply(server.blobs())) {
            refused(upload(name + ".bin", LARGE), "storage-unavailable");
            server.key().get("/media/f/" + name + ".txt").expect(200);
            server.becomes(503);
        }
        server.becomes(200);
        upload(name + ".bin", LARGE).expect(200);
        server.leaksNothing();
    }

    @Test
    void aFolderThatIsGoneIsNoMissingContent() throws Exception {
        upload("gone.txt", bytes("gone")).expect(200);
        try (var undone = SmallDisk.away(server.blobs())) {
            refused(server.key().get("/media/f/gone.txt"), "storage-unavailable");
            refused(upload("gone.bin", LARGE), "storage-unavailable");
            server.key().get("/v1/files?path=/f").expect(200);
            server.becomes(503);
        }
        server.becomes(200);
        assertThat(server.key().get("/media/f/gone.txt").expect(200).body()).isEqualTo("gone");
        upload("gone.bin", LARGE).expect(200);
        server.leaksNothing();
    }

    @Test
    void aContentThatWasRemovedOrCutByHandIsSaidToBeSoUntilItComesAgain() throws Exception {
        var content = bytes("laid hands on".repeat(10_000));
        upload("hands.txt", content).expect(200);
        var file = server.blob(sha256(content));
        Files.delete(file);
        missing();
        Files.write(file, new byte[] {1, 2, 3});
        missing();
        server.key().get("/v1/files?path=/f").expect(200);
        assertThat(server.readiness()).isEqualTo(200);
        upload("again.txt", content).expect(200);
        assertThat(server.key().get("/media/f/hands.txt").expect(200).bytes()).isEqualTo(content);
        server.leaksNothing();
    }

    /** The list of a download is a content, too, so it cannot be read while the disk is away. */
    @Test
    void nothingIsDeletedForGoodBeforeItIsKnownWhoseDownloadsThatEnds() throws Exception {
        var file = upload("lent.txt", bytes("lent")).expect(200).text("fileId");
        var made = Map.of("email", "r@example.com", "name", "R", "role", "restricted", "password", "another-password");
        var id = server.key().post("/v1/users", made).expect(201).text("id");
        var rosa = server.signIn("r@example.com", "another-password");
        var access = "/v1/assets/" + file + "/access";
        server.key().patch(access, World.grant("user", id, "view")).expect(200);
        var zip = rosa.post("/v1/downloads", Map.of("assetIds", List.of(file)))
                .expect(201)
                .text("id");
        var user = List.of(Map.of("type", "user", "id", id));
        server.key().patch(access, Map.of("remove", user)).expect(200);
        server.key().delete("/v1/assets/" + file).expect(204);
        String job;
        try (var undone = SmallDisk.away(server.blobs())) {
            job = server.key()
                    .post("/v1/trash/empty", Map.of("ids", List.of(file)))
                    .expect(200)
                    .text("id");
            assertThat(status(job)).isNotEqualTo("completed");
        }
        var emptying = job;
        Eventually.holds("it is deleted for good", () -> status(emptying).equals("completed"));
        rosa.get("/v1/downloads/" + zip + "/zip").expect(410, "download-revoked");
    }

    private static String status(String job) {
        return server.key().get("/v1/jobs/" + job).expect(200).text("status");
    }

    private static void missing() {
        server.key().get("/media/f/hands.txt").expect(500, "content-missing");
    }

    private static void refused(Answer answer, String code) {
        mayPass(answer);
        answer.expect(503, code);
    }

    private static Answer upload(String name, byte[] content) {
        return server.key().upload("/f", name, content);
    }

    private static Answer create(String name) {
        return server.key().post("/v1/media-collections", Map.of("name", name));
    }

    private static List<String> names() {
        return server.key().get("/v1/media-collections?limit=1000").expect(200).all("name");
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
