package io.vitrine.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.App;
import io.vitrine.blob.BlobStore;
import io.vitrine.start.Serve;
import io.vitrine.testing.Caller;
import io.vitrine.testing.CommandRun;
import io.vitrine.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class BackupTest {
    private static final String EMAIL = "admin@example.com";
    private static final String PASSWORD = "correct-horse-battery";

    @TempDir
    Path folder;

    private final List<String> data = new ArrayList<>();

    /** Follows one server from its first file to its copy on another database. */
    @Test
    void anotherServerHoldsWhatTheFirstOneHeld() throws IOException {
        data.addAll(fresh("first"));
        var backups = folder.resolve("backups").toString();
        var more = new ArrayList<>(data);
        more.addAll(List.of("--port=0", "--admin.email=" + EMAIL, "--admin.password=" + PASSWORD));
        Kept kept;
        try (var server = Serve.start(App.class, more)) {
            var admin = Caller.nobodyAt(URI.create(Serve.address(server))).signIn(EMAIL, PASSWORD);
            kept = Kept.make(admin);
            beginUpload(admin);
            var first =
                    CommandRun.of(data, "backup", backups, "--json").expect(0).json();
            assertThat(first.path("copied").asInt()).isEqualTo(2);

            admin.upload("/brand", "late.txt", "late".getBytes(UTF_8)).expect(200);
            var second =
                    CommandRun.of(data, "backup", backups, "--json").expect(0).json();
            assertThat(second.path("contents").asInt()).isEqualTo(3);
            assertThat(second.path("copied").asInt()).as("only new contents").isEqualTo(1);

            var store = server.getBean(BlobStore.class);
            Files.delete(store.file(kept.sha256()).orElseThrow());
            Files.delete(folder.resolve("backups/contents")
                    .resolve(kept.sha256().substring(0, 2))
                    .resolve(kept.sha256()));
            var damaged = CommandRun.of(data, "backup", backups, "--json", "--keep=1")
                    .expect(1)
                    .json();
            assertThat(damaged.path("damaged").get(0).asString()).isEqualTo(kept.sha256());
            assertThat(damaged.path("removedSnapshots").asInt()).isEqualTo(2);
            admin.upload("/again", "logo.svg", Kept.LOGO).expect(200);
            CommandRun.of(data, "backup", backups).expect(0);
        }
        restoredAndSame(fresh("second"), backups, kept);
        if (TestDatabase.isPostgres()) {
            restoredAndSame(List.of("--data=" + folder.resolve("embedded")), backups, kept);
        }
    }

    /** What has arrived of it must not count anywhere, as it may be gone at any moment. */
    private static void beginUpload(Caller admin) {
        var name = Base64.getEncoder().encodeToString("unfinished.txt".getBytes(UTF_8));
        admin.with("Tus-Resumable", "1.0.0")
                .with("Upload-Length", "100")
                .with("Upload-Metadata", "filename " + name)
                .send("POST", "/v1/uploads", "application/offset+octet-stream", "a part".getBytes(UTF_8))
                .expect(201);
    }

    private void restoredAndSame(List<String> target, String backups, Kept kept) {
        CommandRun.of(target, "restore", backups, "--snapshot=none").expect(2);
        CommandRun.of(target, "restore", backups).expect(0);
        assertThat(CommandRun.of(target, "restore", backups).expect(2).err()).contains("in use already");
        var report = CommandRun.of(target, "verify", "--json").expect(0).json();
        assertThat(report.path("checked").path("contents").asInt()).isEqualTo(3);
        var more = new ArrayList<>(target);
        more.add("--port=0");
        try (var server = Serve.start(App.class, more)) {
            kept.assertIn(Caller.nobodyAt(URI.create(Serve.address(server))));
        }
    }

    private List<String> fresh(String name) {
        return TestDatabase.flags(folder.resolve(name));
    }

    /** The objects that were made before the backup, which the restored server must have. */
    private record Kept(String file, String collection, String user, String sha256) {
        private static final byte[] LOGO = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8);

        static Kept make(Caller admin) throws IOException {
            var file =
                    admin.upload("/brand/logos", "logo.svg", LOGO).expect(200).text("fileId");
            admin.upload("/brand", "\u00fcber-\u7f8e.txt", "text".getBytes(UTF_8))
                    .expect(200);
            var collection = admin.post("/v1/media-collections", Map.of("name", "latest", "assetIds", List.of(file)))
                    .expect(201)
                    .text("id");
            var user = admin.post(
                            "/v1/users",
                            Map.of(
                                    "email",
                                    "rosa@example.com",
                                    "name",
                                    "Rosa",
                                    "role",
                                    "restricted",
                                    "password",
                                    PASSWORD))
                    .expect(201)
                    .text("id");
            var share = Map.of("principal", Map.of("type", "user", "id", user), "level", "view");
            admin.patch("/v1/media-collections/" + collection + "/access", Map.of("addOrModify", List.of(share)))
                    .expect(200);
            return new Kept(file, collection, user, Sha256.of(LOGO));
        }

        void assertIn(Caller server) {
            var rosa = server.signIn("rosa@example.com", PASSWORD);
            assertThat(rosa.get("/v1/assets/" + file).expect(200).text("level")).isEqualTo("view");
            var members =
                    rosa.get("/v1/media-collections/" + collection + "/assets").expect(200);
            assertThat(members.at("items")).hasSize(1);
            assertThat(rosa.get("/media/brand/logos/logo.svg").expect(200).bytes())
                    .isEqualTo(LOGO);
            assertThat(rosa.get("/v1/assets/" + file + "/access/explain")
                            .expect(200)
                            .text("level"))
                    .isEqualTo("view");
        }
    }

    private static final class Sha256 {
        static String of(byte[] bytes) throws IOException {
            return io.vitrine.blob.Content.of(new java.io.ByteArrayInputStream(bytes))
                    .sha256();
        }
    }
}
