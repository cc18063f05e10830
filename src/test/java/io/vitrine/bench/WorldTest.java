package io.vitrine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.App;
import io.vitrine.base.Ids;
import io.vitrine.blob.BlobStore;
import io.vitrine.client.Caller;
import io.vitrine.db.Db;
import io.vitrine.start.Serve;
import io.vitrine.testing.TestDatabase;
import io.vitrine.verify.Verify;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A small world of the bench is one that the server could have made, and its restricted user sees what is measured. */
@Tag("database")
class WorldTest {
    private static final String EMAIL = "admin@example.com";
    private static final String PASSWORD = "correct-horse-battery";

    @Test
    void isSound(@TempDir Path folder) throws Exception {
        try (var server = Serve.start(App.class, flags(folder));
                var http = HttpClient.newHttpClient()) {
            var address = URI.create(Serve.address(server));
            var admin = caller(http, address, EMAIL);
            admin.upload("/contents", "one.bin", new byte[] {1});
            var db = server.getBean(Db.class);
            var world = WorldMaker.make(db, WorldSize.of(0.02), EMAIL);

            var told = new ByteArrayOutputStream();
            var status = Verify.run(
                    db,
                    server.getBean(BlobStore.class),
                    false,
                    false,
                    new PrintStream(told, true, StandardCharsets.UTF_8));
            assertThat(status).as(told.toString(StandardCharsets.UTF_8)).isEqualTo(Verify.CLEAN);

            var measured = caller(http, address, WorldMaker.MEASURED);
            var page = measured.get("/v1/folders/" + Ids.show(world.folder()) + "/assets?limit=50");
            assertThat(page.path("items")).hasSize(50);
            var members = measured.get("/v1/media-collections/" + Ids.show(world.usual()) + "/assets?limit=50");
            assertThat(members.path("items")).hasSize(50);
            var alone = measured.get("/v1/assets/" + Ids.show(world.inUsual().getLast()));
            assertThat(alone.path("level").asString()).isIn("view", "contribute", "manage");
        }
    }

    private static List<String> flags(Path folder) {
        var flags = new ArrayList<>(
                List.of("--data=" + folder, "--port=0", "--admin.email=" + EMAIL, "--admin.password=" + PASSWORD));
        var database = TestDatabase.settings().url();
        if (database != null) {
            flags.add("--database.url=" + database);
        }
        return flags;
    }

    private static Caller caller(HttpClient http, URI server, String email) throws Exception {
        return Caller.signIn(http, JsonMapper.shared(), server, email, PASSWORD);
    }
}
