package io.vitrine.people;

import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.GROUP_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.Ids;
import io.vitrine.testing.Caller;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class GroupTest {
    private final World world = new World();

    private String name(String name) {
        return name + " " + world.unique("").substring(1);
    }

    private List<String> members(String group) {
        return world.admin().get("/v1/groups/" + group + "/members").expect(200).all("id");
    }

    /** One database finds nothing; the other rejects such text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "users?query=",
                "groups?query=",
                "principals?query=",
                "audit-events?requestId=",
                "audit-events?path=/"
            })
    void aQueryWithNulIsNoErrorOfTheServer(String list) {
        assertThat(world.admin().get("/v1/" + list + "%00a").status()).isIn(200, 400);
    }

    @Test
    void aGroupIsMadeRenamedAndDeleted() {
        var made =
                world.admin().post("/v1/groups", Map.of("name", name("Press"))).expect(201);
        var path = "/v1/groups/" + made.text("id");
        assertThat(made.at("memberCount").asInt()).isZero();
        var renamed = world.admin().patch(path, Map.of("name", name("Radio"))).expect(200);
        assertThat(renamed.text("name")).isEqualTo(name("Radio"));
        assertThat(world.admin().get(path).expect(200).json()).isEqualTo(renamed.json());
        world.admin().delete(path).expect(204);
        world.admin().get(path).expect(404, "not-found");
        world.admin().delete(path).expect(404, "not-found");
    }

    @Test
    void noTwoGroupsHaveOneNameInAnyCase() {
        world.group("Press");
        var other = world.group("Radio");
        var taken = Map.of("name", name("Press").toUpperCase(Locale.ROOT));
        world.admin().post("/v1/groups", taken).expect(409, "name-taken");
        world.admin().patch("/v1/groups/" + other, taken).expect(409, "name-taken");
        var composed = world.admin()
                .post("/v1/groups", Map.of("name", name("B\u00fcro")))
                .expect(201);
        assertThat(composed.text("name")).isEqualTo(name("B\u00fcro"));
        for (var same : List.of("Bu\u0308ro", "BU\u0308RO", "B\u00dcRO")) {
            world.admin().post("/v1/groups", Map.of("name", name(same))).expect(409, "name-taken");
        }
        world.admin()
                .patch("/v1/groups/" + other, Map.of("name", name("RADIO")))
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a-b", "a/b", "..", "a\u0000b", "a\u202Eb", "press!"})
    void namesHaveLettersDigitsAndSpaces(String name) {
        world.admin().post("/v1/groups", Map.of("name", name)).expect(400, "invalid-name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"developer", "fullAccess", "viewOnly", "restricted"})
    void groupsAreTheAdministratorsAlone(String role) {
        var caller = world.person("caller", role);
        var path = "/v1/groups/" + world.group("press");
        caller.get("/v1/groups").expect(403, "forbidden");
        caller.post("/v1/groups", Map.of("name", "!")).expect(403, "forbidden");
        caller.get(path).expect(403, "forbidden");
        caller.patch(path, Map.of("name", "x")).expect(403, "forbidden");
        caller.delete(path).expect(403, "forbidden");
        caller.get(path + "/members").expect(403, "forbidden");
        caller.post(path + "/members", Map.of("add", List.of())).expect(403, "forbidden");
        Caller.nobody().get(path).expect(401, "unauthenticated");
    }

    @Test
    void membersAreAddedAndRemovedOneByOne() {
        var ann = world.restricted("ann");
        var bob = world.restricted("bob");
        var carl = world.person("carl", "fullAccess");
        var unknown = Ids.show(Ids.next());
        var group = world.group("press", bob);
        var path = "/v1/groups/" + group + "/members";
        var added = world.admin()
                .post(path, Map.of("add", List.of(ann.id(), bob.id(), carl.id(), unknown, "x")))
                .expect(200);
        assertThat(statuses(added.json()))
                .containsExactly("added", "already-member", "not-allowed", "not-found", "not-found");
        assertThat(added.text("results.0.userId")).isEqualTo(ann.id());
        assertThat(members(group)).containsExactly(ann.id(), bob.id());
        assertThat(world.admin().get("/v1/groups/" + group).at("memberCount").asInt())
                .isEqualTo(2);
        var removed = world.admin()
                .post(path, Map.of("remove", List.of(ann.id(), carl.id(), unknown)))
                .expect(200);
        assertThat(statuses(removed.json())).containsExactly("removed", "not-member", "not-found");
        assertThat(members(group)).containsExactly(bob.id());
    }

    private static List<String> statuses(tools.jackson.databind.JsonNode answer) {
        return answer.path("results")
                .valueStream()
                .map(result -> result.path("status").asString())
                .toList();
    }

    @Test
    void wrongChangesChangeNothing() {
        var ann = world.restricted("ann");
        var group = world.group("press");
        var path = "/v1/groups/" + group + "/members";
        world.admin()
                .post(path, Map.of("add", List.of(ann.id()), "remove", List.of(ann.id())))
                .expect(400);
        world.admin().post(path, "{\"add\":[\"" + ann.id() + "\",null]}").expect(400);
        world.admin().post(path, "{\"add\":\"" + ann.id() + "\"}").expect(400);
        world.admin()
                .post("/v1/groups/" + ann.id() + "/members", Map.of("add", List.of(ann.id())))
                .expect(404);
        assertThat(members(group)).isEmpty();
    }

    @Test
    void deletingAGroupEndsEveryAccessThroughItAtOnce() {
        var ann = world.restricted("ann");
        var group = world.group("press", ann);
        var collection = world.collection("shots");
        world.shareCollectionWithGroup(collection, group, "view");
        ann.get("/v1/media-collections/" + collection).expect(200);
        world.admin().delete("/v1/groups/" + group).expect(204);
        ann.get("/v1/media-collections/" + collection).expect(404);
        assertThat(world.admin().get("/v1/users/" + ann.id()).at("groups").size())
                .isZero();
    }

    @Test
    void groupsAreListedInOrderPageByPage() {
        for (var name : List.of("carl", "Ann", "bob")) {
            world.group(name);
        }
        var path = "/v1/groups?limit=1&query=" + world.unique("").substring(1);
        assertThat(World.pages(world.admin(), path, "name")).containsExactly(name("Ann"), name("bob"), name("carl"));
        assertThat(World.pages(world.admin(), path + "&sort=-createdAt", "name").getFirst())
                .isEqualTo(name("bob"));
        assertThat(world.admin().get(path + "&count=true").at("count").asInt()).isEqualTo(3);
        world.admin().get("/v1/groups?sort=size").expect(400, "invalid-sort");
    }

    @Test
    void nobodyEntersAGroupWhileCeasingToBeRestricted() {
        var group = world.group("press");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 6; round++) {
                var ann = world.restricted("ann" + round);
                var add = Map.of("add", List.of(ann.id()));
                threads.submit(() -> world.admin().post("/v1/groups/" + group + "/members", add));
                threads.submit(() -> world.admin().patch("/v1/users/" + ann.id(), Map.of("role", "viewOnly")));
            }
        }
        var strangers = TestServer.db()
                .read(sql -> sql.select(APP_USER.NAME)
                        .from(GROUP_MEMBER)
                        .join(APP_USER)
                        .on(APP_USER.ID.eq(GROUP_MEMBER.USER_ID))
                        .where(APP_USER.ROLE.ne("restricted"))
                        .fetch(APP_USER.NAME));
        assertThat(strangers).isEmpty();
    }
}
