package io.vitrine.access;

import static io.vitrine.access.AccessMatrixTest.pair;
import static io.vitrine.access.AccessMatrixTest.presence;
import static io.vitrine.access.AccessMatrixTest.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.access.AccessMatrixTest.Outcome;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The operations on collections, carried out by a person with a given level. */
final class CollectionOperations implements AccessMatrixTest.Operations {
    private final World world;
    private final World.Person person;
    private final String id;
    private final String level;
    private final String collection;
    private final String contributable;

    CollectionOperations(World world, AccessWay.Given given) {
        this.world = world;
        this.person = given.person();
        this.id = given.object();
        this.level = given.level().toString();
        this.collection = "/v1/media-collections/" + id;
        this.contributable = world.file("/contributable/two");
        var kind = given.way().kind();
        if (kind != AccessWay.Kind.ROLE && kind != AccessWay.Kind.SHARE_UNDER_ROLE) {
            world.shareAsset(contributable, person, "contribute");
        }
    }

    @Override
    public List<String> can() {
        return StreamSupport.stream(person.get(collection).expect(200).at("can").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    @Override
    public Outcome carryOut(String operation) {
        return switch (operation) {
            case "see" -> status(person.get(collection));
            case "listed" ->
                presence(
                        person.get("/v1/media-collections?match=contains&query=" + suffix())
                                .expect(200)
                                .all("id"),
                        id);
            case "counted" ->
                person.get("/v1/media-collections?count=true&match=contains&query=" + suffix())
                                        .expect(200)
                                        .at("count")
                                        .asInt()
                                > 0
                        ? Outcome.DONE
                        : Outcome.ABSENT;
            case "searchedAsYouType" -> {
                var hits =
                        person.get("/v1/search?scope=collections&q=" + suffix()).expect(200);
                var ids = new ArrayList<String>();
                hits.at("collections").forEach(hit -> ids.add(hit.path("id").asString()));
                yield presence(ids, id);
            }
            case "explain" -> {
                var answer = person.get(collection + "/access/explain");
                if (answer.status() == 200) {
                    assertThat(answer.text("level")).isEqualTo(level);
                }
                yield status(answer);
            }
            case "history" -> status(person.get(collection + "/history"));
            case "setMemberAccess" -> status(person.patch(collection, Map.of("memberAccess", "grant")));
            case "hidden" -> status(person.get(collection + "/access/hidden"));
            case "preview" ->
                status(person.post(
                        "/v1/access/preview", Map.of("collection", Map.of("id", id, "memberAccess", "filter"))));
            case "assets" -> status(person.get(collection + "/assets"));
            case "pictures" ->
                presence(
                        person.get("/v1/media-collections/pictures?ids=" + id)
                                .expect(200)
                                .all("collectionId"),
                        id);
            case "zip" -> status(person.post("/v1/downloads", Map.of("collectionIds", List.of(id))));
            case "addAssets" -> pair(person, "/v1/media-collections/assets/add", id, contributable, "added");
            case "removeAssets" -> pair(person, "/v1/media-collections/assets/remove", id, contributable, "removed");
            case "seeAccess" -> status(person.get(collection + "/access"));
            case "share" ->
                status(person.patch(collection + "/access", World.grant("group", world.group("another"), "view")));
            case "rename" -> status(person.patch(collection, Map.of("name", world.unique("renamed"))));
            case "delete" -> status(person.delete(collection));
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private String suffix() {
        var name = world.unique("");
        return name.substring(1);
    }
}
