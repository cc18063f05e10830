package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every route, called anonymously and by a stranger: none is open by oversight, and none reveals anything. */
@Tag("database")
class RouteTest {
    /** The routes that need no sign-in: the ways in, and the media, where the file or the link decides who may read them. */
    private static final Set<String> OPEN = Set.of(
            "POST /v1/session",
            "GET /v1/setup",
            "POST /v1/setup",
            "POST /v1/invitations/open",
            "POST /v1/invitations/accept",
            "GET /media/**");

    /** Handlers that take no viewer, because they serve people who have not signed in yet. */
    private static final Set<String> WITHOUT_VIEWER = Set.of(
            "POST /v1/session",
            "GET /v1/setup",
            "POST /v1/setup",
            "POST /v1/invitations/open",
            "POST /v1/invitations/accept");

    private final World world = new World();

    @Test
    void everyHandlerTakesTheViewerOrStandsOnTheList() {
        assertThat(Route.all()).hasSizeGreaterThan(30);
        assertThat(Route.all())
                .filteredOn(route -> !route.takesViewer())
                .extracting(Route::toString)
                .containsExactlyInAnyOrderElementsOf(WITHOUT_VIEWER);
    }

    @Test
    void nobodyIsTurnedAwayFromEveryRouteThatIsNotOpen() {
        for (var route : Route.all()) {
            var answer = call(Caller.nobody(), route, "0000000000001");
            if (OPEN.contains(route.toString())) {
                assertThat(answer.status()).as(answer.request()).isBetween(200, 499);
            } else if (route.method().equals("HEAD")) {
                answer.expect(401);
            } else {
                answer.expect(401, "unauthenticated");
            }
        }
    }

    @Test
    void aStrangerLearnsNothingOnAnyRoute() {
        var secret = secretObjects();
        var stranger = world.restricted("stranger");
        var key = stranger.post("/v1/api-keys", Map.of("name", "routes", "kind", "personal"))
                .expect(201)
                .text("key");
        for (var route : Route.all()) {
            for (var id : route.hasVariables() ? secret : List.of("0000000000001")) {
                var answer = call(Caller.withKey(key), route, id);
                assertThat(answer.status())
                        .as("%s: %s", answer.request(), answer.body())
                        .satisfies(status ->
                                assertThat(status < 500 || status == 501).isTrue());
                assertTellsNothing(answer, id, secret);
            }
        }
        stillThere(secret);
    }

    private void assertTellsNothing(Answer answer, String asked, List<String> secret) {
        assertThat(answer.body()).as(answer.request()).doesNotContain(world.unique("secret"));
        assertThat(secret)
                .filteredOn(id -> !id.equals(asked))
                .allSatisfy(id -> assertThat(answer.body()).as(answer.request()).doesNotContain(id));
    }

    /** One object of each kind; the stranger knows their ids. */
    private List<String> secretObjects() {
        var folder = world.folder("/" + world.unique("secret"));
        var file = world.file("/" + world.unique("secret") + "/" + world.unique("secret") + ".txt");
        var collection = world.collection("secret", file);
        var owner = world.restricted(world.unique("secret"));
        var group = world.group("secret", owner);
        world.shareAssetWithGroup(folder, group, "manage");
        return List.of(folder, file, collection, owner.id(), group);
    }

    private void stillThere(List<String> secret) {
        var there = new ArrayList<Integer>();
        there.add(world.admin().get("/v1/assets/" + secret.get(0)).status());
        there.add(world.admin().get("/v1/assets/" + secret.get(1)).status());
        there.add(world.admin().get("/v1/media-collections/" + secret.get(2)).status());
        there.add(world.admin().get("/v1/users/" + secret.get(3)).status());
        there.add(world.admin().get("/v1/groups/" + secret.get(4)).status());
        assertThat(there).containsOnly(200);
    }

    private static Answer call(Caller by, Route route, String id) {
        return route.hasBody()
                ? by.sendJson(route.method(), route.path(id), "{}")
                : by.send(route.method(), route.path(id), null, null);
    }
}
