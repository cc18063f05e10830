package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Of every route, the answers to a stranger for something that is hidden from them and for something that does not exist are the
 * same, byte for byte, but for the id of the request: the status, the headers and the body.
 */
@Tag("database")
class NoTraceTest {
    /** Of the form of an id, and nobody's. */
    private static final String MISSING = "0SB0000000000";

    private final World world = new World();

    @Test
    void hiddenAndMissingAreAnsweredAlike() throws IOException {
        var stranger = key(world.restricted("stranger"));
        var differing = new ArrayList<String>();
        var things = hidden();
        for (var request : requests()) {
            for (var hidden : things.entrySet()) {
                if (request.contains("{" + hidden.getKey() + "}")) {
                    var asked = withOthers(request, hidden.getKey(), things);
                    var told = call(
                            stranger, asked, hidden.getKey(), hidden.getValue().real());
                    var missing = call(
                            stranger, asked, hidden.getKey(), hidden.getValue().missing());
                    if (!told.equals(missing)) {
                        differing.add(request + "\n  hidden:  " + told + "\n  missing: " + missing);
                    }
                }
            }
        }
        assertThat(differing).isEmpty();
    }

    private static String withOthers(String request, String kind, Map<String, Hidden> things) {
        var asked = request;
        for (var other : things.entrySet()) {
            if (!other.getKey().equals(kind)) {
                asked = asked.replace(
                        "{" + other.getKey() + "}", other.getValue().real());
            }
        }
        return asked;
    }

    /** Something that is there and hidden, and what would name something that is not there. */
    private record Hidden(String real, String missing) {}

    private Map<String, Hidden> hidden() {
        var folder = world.folder("/secret");
        var file = world.file("/secret/file.txt");
        world.privateFile(world.admin(), "/secret/private.txt");
        var owner = world.restricted("owner");
        var group = world.group("secret", owner);
        world.shareAssetWithGroup(folder, group, "manage");
        return Map.of(
                "file", new Hidden(file, MISSING),
                "folder", new Hidden(folder, MISSING),
                "collection", new Hidden(world.collection(world.unique("c"), file), MISSING),
                "user", new Hidden(owner.id(), MISSING),
                "group", new Hidden(group, MISSING),
                "path", new Hidden(world.path("/secret"), world.path("/nothing")),
                "filePath", new Hidden(world.path("/secret/private.txt"), world.path("/secret/none.txt")));
    }

    /** Every route that has an id in its path, and the data file's requests, which have ids elsewhere. */
    private static List<String> requests() throws IOException {
        var requests = new ArrayList<String>();
        for (var line : Files.readAllLines(Path.of("src/test/resources/no-trace.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                requests.add(line);
            }
        }
        for (var route : Route.all()) {
            if (route.hasVariables()) {
                for (var kind : kinds(route.pattern())) {
                    var path = route.path("{" + kind + "}");
                    requests.add(route.method() + " " + path + (route.hasBody() ? " {}" : ""));
                }
            }
        }
        return requests;
    }

    private static List<String> kinds(String pattern) {
        if (pattern.contains("/media-collections/{")) {
            return List.of("collection");
        }
        if (pattern.contains("/users/{")) {
            return List.of("user");
        }
        return pattern.contains("/groups/{") ? List.of("group") : List.of("file", "folder");
    }

    private static String call(Caller by, String request, String kind, String id) {
        var parts = request.replace("{" + kind + "}", id).split(" ", 3);
        var answer =
                parts.length == 3 ? by.sendJson(parts[0], parts[1], parts[2]) : by.send(parts[0], parts[1], null, null);
        return normal(answer, id);
    }

    /** Without what differs between any two requests, and with one word for what was asked for, which a body may repeat. */
    private static String normal(Answer answer, String id) {
        var headers = new ArrayList<String>();
        answer.raw().headers().map().forEach((name, values) -> {
            var known = name.toLowerCase(Locale.ROOT);
            if (!known.equals("date") && !known.equals("x-request-id") && !known.equals(":status")) {
                headers.add(known + "=" + values);
            }
        });
        headers.sort(null);
        return answer.status() + " " + String.join(" ", headers).replace(id, "?") + " "
                + answer.body().replace(id, "?").replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    private static Caller key(World.Person person) {
        return Caller.withKey(person.post("/v1/api-keys", Map.of("name", "trace", "kind", "personal"))
                .expect(201)
                .text("key"));
    }
}
