package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * On every route, a stranger gets the same answer for a hidden object as for one that does not exist: status, headers and
 * body are the same, byte for byte, except for the id of the request.
 */
@Tag("database")
class NoTraceTest {
    /** A well-formed id that nothing has. */
    private static final String MISSING = "0SB0000000000";

    /** The kinds of object that belong to one person alone, by a part of their addresses. */
    private static final Map<String, String> ALONE = Map.of(
            "/downloads/{", "download",
            "/saved-searches/{", "search",
            "/api-keys/{", "key",
            "/jobs/{", "job",
            "/bulkJobs/{", "job",
            "/uploads/{", "upload");

    private final World world = new World();

    @Test
    void hiddenAndMissingAreAnsweredAlike() throws IOException {
        assertThat(differing(key(world.restricted("stranger")), hidden())).isEmpty();
    }

    /** Somebody who sees the whole library is still a stranger to objects that belong to one person alone. */
    @Test
    void whatIsSomebodysAloneIsHiddenFromEverybodyElse() throws IOException {
        var things = hidden();
        things.keySet().retainAll(ALONE.values());
        assertThat(differing(key(world.person("dev", "developer")), things)).isEmpty();
    }

    private static List<String> differing(Caller stranger, Map<String, Hidden> things) throws IOException {
        var differing = new ArrayList<String>();
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
        return differing;
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

    /** The id of a hidden object, and an id that names nothing. */
    private record Hidden(String real, String missing) {}

    private Map<String, Hidden> hidden() {
        var folder = world.folder("/secret");
        var file = world.file("/secret/file.txt");
        world.privateFile(world.admin(), "/secret/private.txt");
        var owner = world.restricted("owner");
        var group = world.group("secret", owner);
        world.shareAssetWithGroup(folder, group, "manage");
        var things = new HashMap<String, Hidden>();
        things.put("file", new Hidden(file, MISSING));
        things.put("folder", new Hidden(folder, MISSING));
        things.put("collection", new Hidden(world.collection(world.unique("c"), file), MISSING));
        things.put("user", new Hidden(owner.id(), MISSING));
        things.put("group", new Hidden(group, MISSING));
        things.put("path", new Hidden(world.path("/secret"), world.path("/nothing")));
        things.put("filePath", new Hidden(world.path("/secret/private.txt"), world.path("/secret/none.txt")));
        others(owner, file).forEach((kind, id) -> things.put(kind, new Hidden(id, MISSING)));
        return things;
    }

    /** More hidden objects by kind, most of which belong to one person alone. */
    private Map<String, String> others(World.Person owner, String file) {
        var into = world.folder("/elsewhere");
        var upload = world.admin()
                .with("Tus-Resumable", "1.0.0")
                .with("Upload-Length", "10")
                .with("Upload-Metadata", "fileName YS50eHQ=,folder " + base64(world.path("/secret")))
                .send("POST", "/v1/uploads", null, null)
                .expect(201);
        return Map.of(
                "download",
                made(owner, "/v1/downloads", Map.of("assetIds", List.of(file))),
                "search",
                made(owner, "/v1/saved-searches", Map.of("name", "s", "query", "name : \"x\"")),
                "key",
                made(owner, "/v1/api-keys", Map.of("name", "k", "kind", "personal")),
                "job",
                made(world.admin(), "/v1/assets/copy", Map.of("ids", List.of(file), "destinationId", into)),
                "upload",
                upload.header("Location").orElseThrow().replaceFirst(".*/", ""),
                "version",
                world.admin()
                        .get("/v1/files/" + file + "/versions")
                        .expect(200)
                        .at("0.versionInfo.id")
                        .asString());
    }

    private static String made(Caller by, String path, Map<String, Object> body) {
        var answer = by.post(path, body);
        assertThat(answer.status()).as(path).isBetween(200, 201);
        return answer.text("id");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Every route with an id in its path, and the requests in the data file, which have ids elsewhere. */
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
        for (var alone : ALONE.entrySet()) {
            if (pattern.contains(alone.getKey())) {
                return List.of(alone.getValue());
            }
        }
        return pattern.contains("/groups/{") ? List.of("group") : List.of("file", "folder");
    }

    private static String call(Caller by, String request, String kind, String id) {
        var parts = request.replace("{" + kind + "}", id).split(" ", 3);
        var answer =
                parts.length == 3 ? by.sendJson(parts[0], parts[1], parts[2]) : by.send(parts[0], parts[1], null, null);
        return normal(answer, id);
    }

    /** The answer without what differs between any two requests, with a placeholder for the id, which it may repeat. */
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
        var made = person.post("/v1/api-keys", Map.of("name", "trace", "kind", "personal"));
        return Caller.withKey(made.expect(201).text("key"))
                .with("Tus-Resumable", "1.0.0")
                .with("Upload-Offset", "0");
    }
}
