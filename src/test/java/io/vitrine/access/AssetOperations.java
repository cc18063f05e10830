package io.vitrine.access;

import static io.vitrine.access.AccessMatrixTest.pair;
import static io.vitrine.access.AccessMatrixTest.presence;
import static io.vitrine.access.AccessMatrixTest.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.access.AccessMatrixTest.Outcome;
import io.vitrine.testing.Answer;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The operations on files and folders, carried out by a person with a given level. */
final class AssetOperations implements AccessMatrixTest.Operations {
    private final World world;
    private final AccessWay.Given given;
    private final World.Person person;
    private final String asset;
    private final String path;

    AssetOperations(World world, AccessWay.Given given) {
        this.world = world;
        this.given = given;
        this.person = given.person();
        this.asset = "/v1/assets/" + given.object();
        this.path =
                world.admin().get(asset).expect(200).at("filePath").asString("").isEmpty()
                        ? world.admin().get(asset).text("folderPath")
                        : world.admin().get(asset).text("filePath");
    }

    @Override
    public List<String> can() {
        return StreamSupport.stream(person.get(asset).expect(200).at("can").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    @Override
    public Outcome carryOut(String operation) {
        return switch (operation) {
            case "see" -> status(person.get(asset));
            case "details" -> status(person.get("/v1/files/" + given.object() + "/details"));
            case "listed" ->
                presence(
                        person.get("/v1/files?type=all&limit=1000&name=" + name())
                                .expect(200)
                                .all("id"),
                        given.object());
            case "searched" ->
                found("/v1/search/assets?searchQuery=name%20%3D%20" + World.encoded('"' + name() + '"'), "id");
            case "filesSearched" -> found("/v1/files?searchQuery=" + name(), "fileId");
            case "searchedAsYouType" -> foundAsYouType();
            case "counted" -> counted();
            case "thumbnail" -> status(person.get("/media" + path + "?tr=w-1,f-png"));
            case "explain" -> explained();
            case "history" -> status(person.get(asset + "/history"));
            case "preview" -> status(preview());
            case "list" -> status(person.get("/v1/folders/" + given.object() + "/assets"));
            case "media" -> status(person.get("/media" + path));
            case "zip" -> status(person.post("/v1/downloads", Map.of("assetIds", List.of(given.object()))));
            case "collections" -> status(person.get(asset + "/media-collections"));
            case "newVersion" -> status(person.upload(parent(), name(), World.bytes("second")));
            case "upload" -> status(person.upload(path, "new.txt", World.bytes("new")));
            case "createFolder" -> status(person.post("/v1/folders", Map.of("path", path + "/new")));
            case "addToCollection" ->
                pair(
                        person,
                        "/v1/media-collections/assets/add",
                        world.collection(person, "own-" + operation),
                        given.object(),
                        "added");
            case "seeAccess" -> status(person.get(asset + "/access"));
            case "share" ->
                status(person.patch(asset + "/access", World.grant("group", world.group("another"), "view")));
            case "editDetails" ->
                status(person.patch("/v1/files/" + given.object() + "/details", Map.of("description", "d")));
            case "edit" ->
                Outcome.ofResult(
                        person.post(
                                        "/v1/assets/edit",
                                        Map.of("ids", List.of(given.object()), "addTags", List.of("edited")))
                                .expect(200)
                                .text("results.0.status"),
                        "updated");
            case "rename" -> status(person.patch(asset, Map.of("name", name() + "-renamed")));
            case "versions" -> status(person.get(versions()));
            case "version" -> status(person.get(versions() + "/" + version()));
            case "metadata" -> status(person.get("/v1/files/" + given.object() + "/metadata"));
            case "restoreVersion" -> status(person.send("PUT", versions() + "/" + version() + "/restore", null, null));
            case "deleteVersion" -> {
                world.admin().upload(parent(), name(), World.bytes("another")).expect(200);
                yield status(person.delete(versions() + "/" + version()));
            }
            case "publish" ->
                Outcome.ofResult(
                        person.post("/v1/assets/publish", Map.of("ids", List.of(given.object()), "isPublished", true))
                                .expect(200)
                                .text("results.0.status"),
                        "published");
            case "copy", "move" -> transfer(operation);
            case "delete" -> status(person.delete(asset));
            default -> throw new IllegalArgumentException(operation);
        };
    }

    /** Transfers the object into a new folder that the person manages. */
    private Outcome transfer(String way) {
        var own = world.folder("/" + world.unique(way));
        letIn("/v1/assets/" + own);
        var job = person.post("/v1/assets/" + way, Map.of("ids", List.of(given.object()), "destinationId", own));
        if (job.status() != 200) {
            return status(job);
        }
        return switch (job.at("results.0.error.code").asString("")) {
            case "not-found" -> Outcome.ABSENT;
            case "forbidden" -> Outcome.FORBIDDEN;
            default -> Outcome.ofResult(job.text("results.0.status"), way.equals("copy") ? "copied" : "moved");
        };
    }

    private void letIn(String object) {
        var grant = World.grant("user", person.id(), "manage");
        assertThat(world.admin().patch(object + "/access", grant).status())
                .as("shared, or not restricted")
                .isIn(200, 400);
    }

    private Outcome found(String path, String id) {
        return presence(person.get(path).expect(200).all(id), given.object());
    }

    private Outcome foundAsYouType() {
        var hits = person.get("/v1/search?q=" + name()).expect(200);
        var ids = new ArrayList<String>();
        for (var kind : List.of("files", "folders")) {
            hits.at(kind).forEach(hit -> ids.add(hit.path("id").asString()));
        }
        return presence(ids, given.object());
    }

    /** Counts the object in a collection that shows viewers only members that they can see anyway. */
    private Outcome counted() {
        var collection = world.collection("counted", given.object());
        var route = "/v1/media-collections/" + collection;
        world.admin().patch(route, Map.of("memberAccess", "filter")).expect(200);
        letIn(route);
        var count =
                person.get(route + "/assets?count=true").expect(200).at("count").asInt();
        return count == 1 ? Outcome.DONE : Outcome.ABSENT;
    }

    private String versions() {
        return "/v1/files/" + given.object() + "/versions";
    }

    /** The id of the oldest version. */
    private String version() {
        var all = world.admin().get(versions()).expect(200);
        return all.text(all.json().size() - 1 + ".versionInfo.id");
    }

    /** Explains the access to the object; the explanation must give the same level. */
    private Outcome explained() {
        var answer = person.get(asset + "/access/explain");
        if (answer.status() == 200) {
            assertThat(answer.text("level"))
                    .as("explained")
                    .isEqualTo(given.level().toString());
        }
        return status(answer);
    }

    private Answer preview() {
        var share = Map.of("assetId", given.object(), "remove", List.of());
        return person.post("/v1/access/preview", Map.of("share", share));
    }

    private String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String parent() {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
