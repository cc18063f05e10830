package io.vitrine.operations;

import static io.vitrine.operations.FaultyServer.mayPass;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Eventually;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL stops under load and comes back: nothing is lost, and the server need not be restarted. */
class PostgresRestartTest {
    private static final String ROUTE = "/v1/media-collections";

    @TempDir
    private Path folder;

    private final List<String> acknowledged = new ArrayList<>();

    @Test
    void theServerWaitsForItAndGoesOn() throws Exception {
        var database = start(0);
        var port = database.getPort();
        try (var server = new FaultyServer(
                folder.resolve("data"), "--database.url=postgresql://postgres@127.0.0.1:" + port + "/postgres")) {
            server.becomes(200);
            create(server, 5);
            database.close();
            mayPass(server.key().post(ROUTE, Map.of("name", "meanwhile")));
            server.becomes(503);
            database = start(port);
            server.becomes(200);
            Eventually.holds("a write goes through", () -> isTaken(server));
            assertThat(server.key().get(ROUTE + "?limit=1000").expect(200).all("name"))
                    .containsAll(acknowledged);
            server.leaksNothing();
        } finally {
            database.close();
        }
    }

    private void create(FaultyServer server, int number) {
        for (var count = 0; count < number; count++) {
            server.key().post(ROUTE, Map.of("name", "c" + count)).expect(201);
            acknowledged.add("c" + count);
        }
    }

    private static boolean isTaken(FaultyServer server) {
        var answer = server.key().post(ROUTE, Map.of("name", "after"));
        return answer.status() == 201 || answer.status() == 409;
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }
}
