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
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small world of the bench passes {@code verify}, and its restricted user sees what the bench measures. */
@Tag("database")
class WorldTest {
    private static final String EMAIL = "admin@example.com";
    private static final String PASSWORD = "correct-horse-battery";
    /** Some names begin with this text, some have a word that begins with it, and some contain it elsewhere. */
    private static final String SOUGHT = "st";

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

            areSortedByRelevance(admin);

            var measured = caller(http, address, WorldMaker.MEASURED);
            var page = measured.get("/v1/folders/" + Ids.show(world.folder()) + "/assets?limit=50");
            assertThat(page.path("items")).hasSize(50);
            var members = measured.get("/v1/media-collections/" + Ids.show(world.usual()) + "/assets?limit=50");
            assertThat(members.path("items")).hasSize(50);
            var alone = measured.get("/v1/assets/" + Ids.show(world.inUsual().getLast()));
            assertThat(alone.path("level").asString()).isIn("view", "contribute", "manage");
        }
    }

    /** A search with many hits is read one rank after the other, yet must keep the order of relevance. */
    private static void areSortedByRelevance(Caller admin) throws Exception {
        var expected = found(admin, "name");
        assertThat(expected).hasSizeGreaterThan(5_000);
        expected.sort(
                Comparator.comparing((JsonNode file) -> rank(file.path("name").asString()))
                        .thenComparing(file -> Ids.read(file.path("id").asString()))
                        .reversed());
        assertThat(found(admin, "relevance")).isEqualTo(expected);
    }

    private static List<JsonNode> found(Caller admin, String sort) throws Exception {
        var found = new ArrayList<JsonNode>();
        var route = "/v1/search/assets?limit=1000&searchQuery=" + SOUGHT + "&sort=" + sort;
        var page = admin.get(route);
        for (;
                !page.path("nextCursor").isNull();
                page = admin.get(route + "&cursor=" + page.path("nextCursor").asString())) {
            page.path("items").forEach(found::add);
        }
        page.path("items").forEach(found::add);
        return found;
    }

    private static int rank(String name) {
        if (name.startsWith(SOUGHT)) {
            return 2;
        }
        return name.contains("_" + SOUGHT) ? 1 : 0;
    }

    private static List<String> flags(Path folder) {
        var flags = TestDatabase.flags(folder);
        flags.addAll(List.of("--port=0", "--admin.email=" + EMAIL, "--admin.password=" + PASSWORD));
        return flags;
    }

    private static Caller caller(HttpClient http, URI server, String email) throws Exception {
        return Caller.signIn(http, JsonMapper.shared(), server, email, PASSWORD);
    }
}
