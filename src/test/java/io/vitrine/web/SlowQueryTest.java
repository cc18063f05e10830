package io.vitrine.web;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.db.Db;
import io.vitrine.db.SlowTrigger;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.ManyFiles;
import io.vitrine.testing.OwnServer;
import io.vitrine.testing.World;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A query that takes too long, or that nobody waits for any more, is stopped in the database itself. */
@Tag("database")
class SlowQueryTest {
    private static final String ROUTE = "/v1/media-collections";
    private static final String EMAIL = "a@example.com";
    private static final String PASSWORD = "correct-horse-battery";

    private static OwnServer server(String queryTime) {
        var server = new OwnServer(
                "--admin.email=" + EMAIL, "--admin.password=" + PASSWORD, "--limits.query-time=" + queryTime);
        SlowTrigger.install(server.bean(Db.class));
        return server;
    }

    private static Caller admin(OwnServer server) {
        return server.nobody().signIn(EMAIL, PASSWORD);
    }

    @Test
    void beyondTheLimitItIsRefusedInWordsThatNameIt() {
        try (var server = server("500ms")) {
            var admin = admin(server);
            var answer = admin.post(ROUTE, Map.of("name", SlowTrigger.NAME)).expect(503);
            assertThat(answer.text("code")).isEqualTo("query-time");
            assertThat(answer.text("detail")).contains("vitrine.limits.query-time");
            assertThat(answer.header("Retry-After")).isPresent();
            admin.post(ROUTE, Map.of("name", "quick")).expect(201);
            assertThat(admin.get(ROUTE).expect(200).body()).doesNotContain("\"slow\"");
        }
    }

    /** Programs retry when a server is busy, and sending such a query again would make things worse. */
    @Test
    void aSearchThatTakesTooLongIsTheFaultOfWhoWroteIt() {
        try (var server = server("500ms")) {
            var admin = admin(server);
            var file =
                    admin.upload("/many", "a.txt", World.bytes("x")).expect(200).text("fileId");
            var folder = admin.get("/v1/folders?path=/many").text("id");
            var collection = admin.post(ROUTE, Map.of("name", "many", "assetIds", List.of(file)))
                    .expect(201)
                    .text("id");
            server.bean(Db.class)
                    .change(sql -> sql.update(FILE_VERSION)
                            .set(FILE_VERSION.EMBEDDED_METADATA, "{\"Make\":\"somebody\",\"ISO\":100}")
                            .execute());
            ManyFiles.make(server.bean(Db.class), 150_000, file, folder, collection);
            var query = World.encoded(IntStream.range(0, 50)
                    .mapToObj(at -> "\"embeddedMetadata.Make\" = \"other" + at + "\"")
                    .collect(Collectors.joining(" OR ")));
            for (var route : List.of(
                    "/v1/search/assets?count=true&searchQuery=",
                    "/v1/files?searchQuery=",
                    ROUTE + "/" + collection + "/assets?count=true&searchQuery=")) {
                var answer = admin.get(route + query).expect(400, "query-time");
                assertThat(answer.text("errors.0.field")).isEqualTo("searchQuery");
            }
            admin.get("/v1/files?searchQuery=" + World.encoded("name = \"a.txt\""))
                    .expect(200);
        }
    }

    @Test
    void whenItsClientHangsUpItIsStopped() throws IOException {
        try (var server = server("10m")) {
            var db = server.bean(Db.class);
            var key = admin(server)
                    .post("/v1/api-keys", Map.of("name", "raw", "kind", "organisation", "role", "fullAccess"))
                    .expect(201)
                    .text("key");
            try (var socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
                var body = "{\"name\":\"" + SlowTrigger.NAME + "\"}";
                socket.getOutputStream()
                        .write(("POST " + ROUTE + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                                        + "\r\n\r\n" + body)
                                .getBytes(UTF_8));
                Eventually.holds("the query runs", () -> SlowTrigger.isAtWork(db));
            }
            var hungUp = System.nanoTime();
            Eventually.holds("the query is stopped", () -> !SlowTrigger.isAtWork(db));
            assertThat(Duration.ofNanos(System.nanoTime() - hungUp)).isLessThan(Duration.ofSeconds(15));
            Caller.nobodyAt(server.uri())
                    .with("Authorization", "Bearer " + key)
                    .post(ROUTE, Map.of("name", "quick"))
                    .expect(201);
        }
    }
}
