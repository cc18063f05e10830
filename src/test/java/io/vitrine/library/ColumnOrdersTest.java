package io.vitrine.library;

import static io.vitrine.testing.World.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.Fold;
import io.vitrine.base.NodeId;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Pictures;
import io.vitrine.testing.Queries;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Orders by what a row shows to the viewer: its pixels, its owner's name and the viewer's level. Many keys are equal; in every
 * kind of list, the pages put together are the whole list, sorted by the shown value and then by id.
 */
@Tag("database")
class ColumnOrdersTest {
    private static final World WORLD = new World();
    private static final List<String> ORDERS = List.of("dimensions", "owner", "level");
    private static final List<String> LEVELS = List.of("view", "contribute", "manage");

    private static final List<String> LISTS = new ArrayList<>();
    private static final List<Caller> VIEWERS = new ArrayList<>();

    @BeforeAll
    static void fill() {
        var folder = WORLD.folder("/orders");
        var ann = WORLD.restricted("ann");
        var makers = List.of(ann, WORLD.person("Zoë", "fullAccess"), WORLD.person("zoe", "fullAccess"), WORLD.admin());
        WORLD.shareAsset(folder, ann, "contribute");
        var random = new Random(7);
        var members = new ArrayList<String>();
        for (var at = 0; at < 18; at++) {
            var by = makers.get(random.nextInt(makers.size()));
            var picture = Pictures.of("png", 1 + random.nextInt(2), 2 + random.nextInt(2), false);
            var content = at % 5 == 0 ? World.bytes("text") : picture;
            var name = at % 5 == 0 ? at + ".txt" : at + ".png";
            members.add(
                    by.upload(WORLD.path("/orders"), name, content).expect(200).text("fileId"));
        }
        for (var name : List.of("/orders/a", "/orders/b", "/apart")) {
            members.add(WORLD.folder(name));
        }
        WORLD.shareAsset(members.get(3), ann, "manage");
        WORLD.shareAssetWithGroup(members.get(6), WORLD.group("some", ann), "manage");
        WORLD.shareAsset(WORLD.folder("/orders/a"), ann, "manage");
        for (var name : List.of("/apart/1.txt", "/apart/2.txt", "/orders/a/3.txt")) {
            WORLD.file(name);
        }
        members.add(WORLD.file("/alone/4.txt"));
        var collection = WORLD.collection("all_of_it", members.toArray(String[]::new));
        WORLD.shareCollection(collection, ann, "view");
        VIEWERS.addAll(List.of(ann, WORLD.admin()));
        var within = "&searchQuery=" + encoded("path : \"" + WORLD.root() + "\"");
        var inCollection = "/v1/media-collections/" + collection + "/assets?";
        LISTS.addAll(List.of(
                "/v1/folders/" + folder + "/assets?",
                "/v1/folders/" + folder + "/assets?type=image",
                inCollection,
                inCollection + "type=file",
                inCollection + within,
                inCollection + "deep=true",
                inCollection + "deep=true&type=image" + within,
                "/v1/search/assets?" + within));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42})
    void pagesPutTogetherAreSortedByWhatIsShown(long seed) {
        var random = new Random(seed);
        for (var viewer : VIEWERS) {
            for (var list : LISTS) {
                for (var order : ORDERS) {
                    var rising = sorted(viewer, list, order);
                    var limit = 1 + random.nextInt(8);
                    var query = list + "&limit=" + limit + "&sort=";
                    assertThat(World.pages(viewer, query + order, "id"))
                            .as(query + order)
                            .isEqualTo(rising);
                    assertThat(World.pages(viewer, query + "-" + order, "id"))
                            .as(query + "-" + order)
                            .isEqualTo(rising.reversed());
                }
            }
        }
    }

    /** The expected order, made from the shown values without a database. */
    private static List<String> sorted(Caller viewer, String list, String order) {
        var items = viewer.get(list + "&limit=1000&sort=name").expect(200).at("items");
        var shown = items.valueStream().toList();
        var keys = new HashSet<String>();
        shown.forEach(item -> keys.add(key(item, order)));
        assertThat(keys).as("some keys are equal").hasSizeLessThan(shown.size());
        return shown.stream()
                .sorted(Comparator.<JsonNode, String>comparing(item -> key(item, order))
                        .thenComparing(
                                item -> NodeId.of(item.path("id").asString()).value()))
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static String key(JsonNode item, String order) {
        return switch (order) {
            case "dimensions" ->
                "%012d"
                        .formatted(item.path("width").asLong(0)
                                * item.path("height").asLong(0));
            case "owner" -> Fold.key(item.at("/owner/name").asString(""));
            default -> Integer.toString(LEVELS.indexOf(item.path("level").asString()));
        };
    }

    @Test
    void areOfMoreThanOneKeyForWhomTheyDiffer() {
        var ann = VIEWERS.getFirst();
        var seen = ann.get(LISTS.get(2) + "limit=1000").expect(200);
        assertThat(new HashSet<>(seen.all("level"))).containsExactlyInAnyOrderElementsOf(LEVELS);
        assertThat(seen.at("items")
                        .valueStream()
                        .map(item -> key(item, "owner"))
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void countNoPixelsBeyondWhatANumberHolds() {
        var huge = Pictures.of("png", 1, 1, false);
        // Only the header claims this size: 60,000 x 60,000 pixels.
        IntStream.of(18, 22).forEach(at -> {
            huge[at] = (byte) 0xEA;
            huge[at + 1] = 0x60;
        });
        WORLD.admin().upload(WORLD.path("/huge"), "huge.png", huge).expect(200);
        WORLD.file("/huge/a.txt");
        var list = "/v1/folders/" + WORLD.folder("/huge") + "/assets?sort=-dimensions";
        assertThat(WORLD.admin().get(list).expect(200).all("name")).containsExactly("huge.png", "a.txt");
    }

    @Test
    void needTheSameFewQueriesForAnyNumber() {
        for (var order : ORDERS) {
            var counts = new HashSet<Long>();
            for (var limit : List.of(1, 3, 1000)) {
                var path = LISTS.getFirst() + "sort=" + order + "&limit=" + limit;
                counts.add(Queries.of(() -> VIEWERS.getFirst().get(path).expect(200)));
            }
            assertThat(counts).as(order).hasSize(1).allMatch(count -> count <= 9);
        }
    }

    @Test
    void savedSearchesTakeThem() {
        for (var order : ORDERS) {
            var body = Map.of("name", WORLD.unique(order), "query", "x", "sort", "-" + order);
            WORLD.admin().post("/v1/saved-searches", body).expect(201);
        }
    }
}
