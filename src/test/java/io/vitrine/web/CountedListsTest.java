package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every paged list returns on request, and only then, the number of items that its viewer can see. */
@Tag("database")
class CountedListsTest {
    private static final World WORLD = new World();
    private static final World.Person ANN = WORLD.restricted("ann");
    private static final String FOLDER = WORLD.folder("/shared");
    private static final String GROUP = WORLD.group("press", ANN);

    private static String file = "";
    private static String collection = "";

    @BeforeAll
    static void fill() {
        file = WORLD.file("/shared/a.txt");
        var hidden = WORLD.file("/hidden/h.txt");
        WORLD.file("/shared/deep/b.txt");
        WORLD.shareAssetWithGroup(FOLDER, GROUP, "manage");
        WORLD.shareAsset(WORLD.file("/single/c.txt"), ANN, "view");
        collection = WORLD.collection("spring", file, FOLDER);
        WORLD.collection("secret", file, hidden);
        WORLD.shareCollection(collection, ANN, "view");
        var pair = Map.of("collectionIds", List.of(collection), "assetIds", List.of(hidden));
        WORLD.admin().post("/v1/media-collections/assets/add", pair).expect(200);
        WORLD.admin().post("/v1/media-collections/assets/remove", pair).expect(200);
        for (var by : List.of(WORLD.admin(), ANN)) {
            by.post("/v1/api-keys", Map.of("name", "key", "kind", "personal")).expect(201);
            by.post("/v1/saved-searches", Map.of("name", WORLD.unique("mine"), "query", "size > 1"))
                    .expect(201);
            by.post("/v1/downloads", Map.of("assetIds", List.of(file))).expect(201);
            var own = WORLD.file(by, "/shared/own.txt");
            by.post("/v1/assets/delete", Map.of("ids", List.of(own))).expect(200);
            by.post("/v1/trash/empty", Map.of("ids", List.of(WORLD.file(by, "/shared/gone.txt"))))
                    .expect(200);
        }
    }

    static Stream<String> lists() {
        var paths = Caller.nobody().get("/v3/api-docs").expect(200).json().path("paths");
        return paths.properties().stream()
                .filter(path -> hasParameter(path.getValue().path("get"), "cursor"))
                .map(Map.Entry::getKey);
    }

    private static boolean hasParameter(JsonNode operation, String name) {
        return operation
                .path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asString().equals(name));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void saysHowManyThereAre(String list) {
        var path = filled(list);
        assertCounted(WORLD.admin(), path, 1000);
        var first = ANN.get(path);
        assertThat(first.status()).as(first.body()).isIn(200, 403);
        if (first.status() == 200) {
            assertCounted(ANN, path, 2);
        }
    }

    private static String filled(String list) {
        var id = Stream.of(
                        Map.entry("/v1/assets/", file),
                        Map.entry("/v1/folders/", FOLDER),
                        Map.entry("/v1/media-collections/", collection),
                        Map.entry("/v1/groups/", GROUP),
                        Map.entry("/v1/users/", ANN.id()))
                .filter(kind -> list.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        return list.replace("{id}", id);
    }

    private static void assertCounted(Caller by, String path, int limit) {
        var number = 0;
        var next = "?count=true&limit=" + limit;
        var count = by.get(path + next).expect(200).at("count");
        assertThat(count.isNumber()).as("the count of " + path).isTrue();
        Answer page;
        do {
            page = by.get(path + next).expect(200);
            number += page.at("items").size();
            next = "?limit=" + limit + "&cursor=" + page.at("nextCursor").asString("");
        } while (page.at("nextCursor").isString());
        assertThat(count.asInt()).as(path).isEqualTo(number);
        assertThat(by.get(path).expect(200).json().has("count")).isFalse();
    }
}
