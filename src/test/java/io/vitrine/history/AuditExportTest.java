package io.vitrine.history;

import static io.vitrine.db.schema.Tables.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.Ids;
import io.vitrine.testing.Caller;
import io.vitrine.testing.HeldAnswer;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An export in progress when its sender loses their access or role. */
@Tag("database")
class AuditExportTest {
    private static final int EVENTS = 16_000;

    private final World world = new World();
    private final World.Person ada = world.person("ada", "administrator");
    private final long object = Ids.next();
    private final String export = "/v1/audit-events/export?format=csv&object=" + Ids.show(object);

    AuditExportTest() {
        var details = "{\"text\":\"" + "x".repeat(HeldAnswer.TOO_MUCH / EVENTS) + "\"}";
        TestServer.db().change(sql -> {
            var rows = IntStream.range(0, EVENTS)
                    .mapToObj(number -> {
                        var row = EVENT.newRecord();
                        row.setId(Ids.next());
                        row.setAt(0L);
                        row.setActorKind("server");
                        row.setActorName("test");
                        row.setAction("file.update");
                        row.setObjectKind("file");
                        row.setObjectId(object);
                        row.setObjectName("/x");
                        row.setDetails(details);
                        return row;
                    })
                    .toList();
            sql.batchInsert(rows).execute();
        });
    }

    private boolean isWhole(Caller by, Runnable meanwhile) throws IOException {
        try (var answer = new HeldAnswer(by, export)) {
            meanwhile.run();
            assertThat(answer.goOn().text()).startsWith("HTTP/1.1 200");
            return answer.isWhole();
        }
    }

    @Test
    void isWholeWhereNothingHappens() throws IOException {
        assertThat(isWhole(ada, () -> {})).isTrue();
    }

    @Test
    void breaksOffWhereItsSenderGotAnotherRole() throws IOException {
        assertThat(isWhole(
                        ada,
                        () -> world.admin()
                                .patch("/v1/users/" + ada.id(), Map.of("role", "developer"))
                                .expect(200)))
                .isFalse();
    }

    @Test
    void breaksOffWhereItsSenderWasDeleted() throws IOException {
        assertThat(isWhole(
                        ada, () -> world.admin().delete("/v1/users/" + ada.id()).expect(204)))
                .isFalse();
    }

    @Test
    void breaksOffWhereItsKeyWasRevoked() throws IOException {
        var key = world.admin()
                .post("/v1/api-keys", Map.of("name", "k", "kind", "organisation", "role", "administrator"))
                .expect(201);
        assertThat(isWhole(
                        Caller.withKey(key.text("key")),
                        () -> world.admin()
                                .delete("/v1/api-keys/" + key.text("id"))
                                .expect(204)))
                .isFalse();
    }
}
