package io.vitrine.operations;

import static io.vitrine.operations.FaultyServer.mayPass;

import io.vitrine.db.HeldLock;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process that holds on to the database: a write is refused for now, reading goes on, and so do writes afterwards. */
@Tag("database")
class LockedDatabaseTest {
    private static final String ROUTE = "/v1/media-collections";

    @TempDir
    private Path data;

    @Test
    void writesAreRefusedForNowAndReadersNoticeNothing() throws Exception {
        try (var server = new FaultyServer(data, "--limits.query-time=1s")) {
            server.key().post(ROUTE, Map.of("name", "before")).expect(201);
            try (var lock = HeldLock.on(server.db(), data)) {
                mayPass(server.key().post(ROUTE, Map.of("name", "meanwhile")));
                server.key().get("/v1/me").expect(200);
                server.becomes(200);
            }
            server.key().post(ROUTE, Map.of("name", "meanwhile")).expect(201);
            server.leaksNothing();
        }
    }
}
