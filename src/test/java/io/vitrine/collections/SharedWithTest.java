package io.vitrine.collections;

import static io.vitrine.collections.Api.COLLECTIONS;
import static io.vitrine.collections.Api.path;
import static io.vitrine.collections.Api.statements;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Lists of collections briefly tell with whom each is shared, to those who may see who has access. */
@Tag("database")
class SharedWithTest {
    private final World world = new World();
    private final World.Person ann = world.restricted("ann");

    private JsonNode listed(Caller by, String id) {
        var items = by.get(COLLECTIONS + "?limit=1000").expect(200).at("items");
        return items.valueStream()
                .filter(item -> item.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonNode collection) {
        return collection
                .at("/sharedWith/first")
                .valueStream()
                .map(one -> one.path("type").asString() + " " + one.path("name").asString())
                .toList();
    }

    @Test
    void theFirstByNameAndHowManyMore() {
        var id = world.collection(ann, "shared");
        assertThat(listed(ann, id).at("/sharedWith/first").isEmpty()).isTrue();
        for (var name : List.of("Émile", "dora", "Bob", "Carl")) {
            world.shareCollection(id, world.restricted(name), "view");
        }
        world.shareCollectionWithGroup(id, world.group("Archive"), "contribute");
        var shown = listed(ann, id);
        assertThat(names(shown)).hasSize(3).element(0).asString().startsWith("group Archive");
        assertThat(names(shown)).endsWith("user Bob", "user Carl");
        assertThat(shown.at("/sharedWith/more").asInt()).isEqualTo(2);
        assertThat(ann.get(path(id)).json()).isEqualTo(shown);
        assertThat(listed(world.admin(), id).path("sharedWith")).isEqualTo(shown.path("sharedWith"));
    }

    @Test
    void leavesNoTraceForWhoMayNotSeeWhoHasAccess() {
        var id = world.collection("shared");
        var bob = world.restricted("bob");
        var vic = world.person("vic", "viewOnly");
        world.shareCollection(id, ann, "view");
        world.shareCollection(id, bob, "contribute");
        var before = listed(ann, id).toString();
        world.shareCollection(id, world.restricted("secret"), "view");
        assertThat(listed(ann, id)).hasToString(before);
        for (var other : List.of(ann, bob, vic)) {
            assertThat(listed(other, id).has("sharedWith")).isFalse();
            assertThat(other.get(path(id)).json().has("sharedWith")).isFalse();
        }
        world.shareCollection(id, bob, "manage");
        assertThat(names(listed(bob, id))).containsExactly("user ann", "user bob", "user secret");
    }

    @Test
    void whoseShareEndedOrWhoIsGoneIsNotAmongThem() {
        var id = world.collection("shared");
        var gone = world.restricted("gone");
        var soon = world.restricted("soon");
        world.shareCollection(id, gone, "view");
        var until = TestServer.clock()
                .instant()
                .plus(Duration.ofMinutes(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        var grant = Map.of("principal", Map.of("type", "user", "id", soon.id()), "level", "view", "until", until);
        world.admin()
                .patch(path(id) + "/access", Map.of("addOrModify", List.of(grant)))
                .expect(200);
        assertThat(names(listed(world.admin(), id))).containsExactly("user gone", "user soon");
        world.admin().delete("/v1/users/" + gone.id()).expect(204);
        assertThat(names(listed(world.admin(), id))).containsExactly("user soon");
        try (var later = TestServer.clock().later(Duration.ofMinutes(2))) {
            assertThat(names(listed(world.admin(), id))).isEmpty();
            assertThat(listed(world.admin(), id).at("/sharedWith/more").asInt()).isZero();
        }
    }

    @Test
    void isOneQueryForAPageOfAnySize() {
        for (var at = 0; at < 5; at++) {
            var id = world.collection(ann, "many-" + at);
            world.shareCollection(id, world.restricted("with-" + at), "view");
        }
        var counts = new HashSet<Long>();
        for (var limit : List.of(1, 5)) {
            counts.add(statements(() -> ann.get(COLLECTIONS + "?limit=" + limit).expect(200)));
        }
        assertThat(counts).hasSize(1);
    }
}
