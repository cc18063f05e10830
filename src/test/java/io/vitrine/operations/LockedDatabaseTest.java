package io.vitrine.operations;

import static io.vitrine.operations.FaultyServer.mayPass;

import io.vitrine.db.HeldLock;
import java.nio.file.Path;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process locks the database: a write is refused for now, reads go on, and writes work again afterwards. */
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

    /** PostgreSQL ends all but one of the transactions in a deadlock; an ended write is retried, but not for ever. */
    @Test
    @Tag("postgresql")
    void aWriteThatOthersKeepInterruptingIsRefusedForNow() {
        try (var server = new FaultyServer(data)) {
            server.db().change(LockedDatabaseTest::interrupt);
            mayPass(server.key().post(ROUTE, Map.of("name", "interrupted")));
            server.key().post(ROUTE, Map.of("name", "other")).expect(201);
            server.leaksNothing();
        }
    }

    private static void interrupt(DSLContext sql) {
        sql.execute("create function interrupt() returns trigger language plpgsql as "
                + "$$ begin raise exception using errcode = '40P01'; end $$");
        sql.execute("create trigger interrupt before insert on media_collection for each row "
                + "when (new.name = 'interrupted') execute function interrupt()");
    }
}
