package io.vitrine.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The audit log: everything that was recorded, for administrators. */
@Tag("database")
class AuditTest {
    private static final String EVENTS = "/v1/audit-events";

    private final World world = new World();
    private final World.Person rosa = world.restricted("rosa");

    private Answer events(String query) {
        return world.admin().get(EVENTS + "?" + query).expect(200);
    }

    @Test
    void tellsWhoDidWhatToWhatEvenOfWhatIsGone() {
        var collection = world.collection(rosa, "hers");
        rosa.patch("/v1/media-collections/" + collection, Map.of("description", "d"))
                .expect(200);
        var deletion = rosa.delete("/v1/media-collections/" + collection).expect(204);
        var told = events("object=" + collection);
        assertThat(told.all("action")).containsExactly("collection.delete", "collection.update", "collection.create");
        assertThat(told.text("items.0.by.type")).isEqualTo("user");
        assertThat(told.text("items.0.by.id")).isEqualTo(rosa.id());
        assertThat(told.text("items.0.by.name")).isEqualTo("rosa");
        assertThat(told.text("items.0.object.type")).isEqualTo("collection");
        assertThat(told.text("items.0.object.id")).isEqualTo(collection);
        assertThat(told.text("items.0.object.name")).isEqualTo(world.unique("hers"));
        assertThat(told.text("items.0.requestId"))
                .isEqualTo(deletion.header("X-Request-Id").orElseThrow());
        assertThat(told.text("items.0.address")).isNotEmpty();
        assertThat(told.text("items.0.at")).endsWith("Z");
        assertThat(told.text("items.1.details.description.to")).isEqualTo("d");
        assertThat(told.at("items.0.details").isObject()).isTrue();
    }

    @Test
    void isNarrowedByActionActorAndTime() {
        var collection = world.collection(rosa, "hers");
        var before = TestServer.clock().instant();
        var file = world.file("/f/x.txt");
        world.shareAsset(file, rosa, "view");
        assertThat(events("actor=" + rosa.id() + "&action=collection").all("action"))
                .containsExactly("collection.create");
        assertThat(events("actor=" + rosa.id() + "&action=collection.delete").all("action"))
                .isEmpty();
        assertThat(events("object=" + file + "&action=file.share").all("action"))
                .containsExactly("file.share");
        assertThat(events("object=" + file + "&from=" + before).all("action"))
                .containsExactly("file.share", "file.create");
        assertThat(events("object=" + collection + "&until=" + before.minus(Duration.ofHours(1)))
                        .all("action"))
                .isEmpty();
    }

    @Test
    void isNarrowedToAPathAlsoOfWhatIsGone() {
        world.file("/f/deep/x.txt");
        var gone = world.file("/f/gone.txt");
        world.file("/fine/y.txt");
        world.file("/F/z.txt");
        world.shareAsset(gone, rosa, "view");
        world.admin().delete("/v1/assets/" + gone).expect(204);
        var path = "path=" + World.encoded(world.path("/f"));
        assertThat(events(path + "&action=file").at("items").valueStream().map(AuditTest::name))
                .containsExactly(
                        world.path("/f/gone.txt"),
                        world.path("/f/gone.txt"),
                        world.path("/f/gone.txt"),
                        world.path("/f/deep/x.txt"));
        assertThat(events(path + "/&action=folder").at("items").valueStream().map(AuditTest::name))
                .containsExactly(world.path("/f/deep"), world.path("/f"));
        assertThat(events("path=" + World.encoded(world.path("/f/gone.txt"))).all("action"))
                .containsExactly("file.delete", "file.share", "file.create");
    }

    @Test
    void isNarrowedToARequest() {
        var made = world.admin()
                .post("/v1/media-collections", Map.of("name", world.unique("one")))
                .expect(201);
        var request = made.header("X-Request-Id").orElseThrow();
        assertThat(events("requestId=" + request).all("action")).containsExactly("collection.create");
        assertThat(events("requestId=nothing").all("id")).isEmpty();
    }

    @Test
    void isExportedAsAWhole() {
        var file = world.file("/f/=x.txt");
        world.shareAsset(file, rosa, "view");
        var path = EVENTS + "/export?object=" + file;
        var csv = world.admin().get(path).expect(200);
        assertThat(csv.header("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition").orElseThrow()).contains("audit.csv");
        assertThat(csv.body().lines().toList())
                .hasSize(3)
                .startsWith("id,at,action,byType,byId,byName,objectType,objectId,objectName,details,requestId,address")
                .anyMatch(line -> line.contains("\"file.share\"")
                        && line.contains("\"\"granted\"\":{\"\"" + rosa.id() + "\"\":\"\"view\"\"}"));
        var lines = world.admin().get(path + "&action=file.share&format=ndjson").expect(200);
        assertThat(lines.body().lines().toList()).hasSize(1).allMatch(line -> line.startsWith("{\"id\":"));
        world.admin().get(path + "&format=xlsx").expect(400, "invalid-format");
        rosa.get(path).expect(403, "forbidden");
    }

    private static String name(JsonNode event) {
        return event.at("/object/name").asString();
    }

    @Test
    void isPagedAndCounted() {
        var file = world.file("/f/x.txt");
        for (var level : List.of("view", "contribute", "manage")) {
            world.shareAsset(file, rosa, level);
        }
        var path = EVENTS + "?object=" + file;
        assertThat(World.pages(world.admin(), path + "&limit=1", "action"))
                .containsExactly("file.share", "file.share", "file.share", "file.create");
        assertThat(events("object=" + file + "&limit=2&count=true").at("count").asInt())
                .isEqualTo(4);
        assertThat(World.pages(world.admin(), path + "&limit=3", "id")).doesNotHaveDuplicates();
    }

    @Test
    void isForAdministrators() {
        rosa.get(EVENTS).expect(403, "forbidden");
        world.person("dev", "developer").get(EVENTS).expect(403, "forbidden");
        Caller.nobody().get(EVENTS).expect(401, "unauthenticated");
        var body = Map.of("name", "audit", "kind", "organisation", "role", "administrator");
        var key = world.admin().post("/v1/api-keys", body).expect(201).text("key");
        Caller.withKey(key).get(EVENTS + "?limit=1").expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "action=%25",
                "action=a.b.c",
                "path=relative",
                "from=yesterday",
                "until=2026-13-01T00:00:00Z",
                "until=%2B999999999-01-01T00:00:00Z",
                "limit=0",
                "cursor=x",
                "colour=red"
            })
    void wrongQuestionsAreRefused(String query) {
        world.admin().get(EVENTS + "?" + query).expect(400);
    }
}
