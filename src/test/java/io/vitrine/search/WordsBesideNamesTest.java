package io.vitrine.search;

import static io.vitrine.testing.World.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.db.Dialect;
import io.vitrine.testing.Caller;
import io.vitrine.testing.ManyFiles;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Words in names and words beside them, such as tags, for viewers who see little, much and everything. */
@Tag("database")
class WordsBesideNamesTest {
    private final World world = new World();
    private final World.Person ann = world.restricted("ann");
    private final String mark = world.unique("mark").replace('-', 'x');
    private final String file = world.file("/in/below/" + mark + ".txt");
    private final String tagged = world.file("/in/below/plain-one.txt");
    private final String other = world.file("/in/plain-two.txt");
    private final String shared = world.file("/alone-" + mark + ".txt");
    private final String hidden = world.file("/hidden/" + mark + ".txt");

    @Test
    void bothAreFoundByTheWholeReach() {
        world.shareAsset(world.folder("/in"), ann, "view");
        world.shareAsset(shared, ann, "view");
        tag(tagged, "addTags", mark);
        expect(mark, file, tagged, shared);
        expect(mark + " plain", tagged);
        tag(other, "addTags", mark + "-longer");
        expect(mark, file, tagged, other, shared);
        expect("plain " + mark, tagged, other);
        tag(tagged, "removeTags", mark);
        expect(mark, file, other, shared);
        assertThat(found(world.admin(), mark)).containsExactlyInAnyOrder(file, other, shared, hidden);
    }

    private void expect(String words, String... ids) {
        assertThat(found(ann, words)).containsExactlyInAnyOrder(ids);
        assertThat(typed(ann, words)).containsExactlyInAnyOrder(ids);
    }

    /** So many files match that PostgreSQL expects to find enough among the first rows, whatever the order. */
    @Test
    void bothAreFoundAmongMany() {
        tag(tagged, "addTags", "file-" + mark);
        var like = world.file("/many/file-0.txt");
        ManyFiles.make(TestServer.db(), 700, like, world.folder("/many"), world.collection("all", like));
        TestServer.db().change(Dialect::gatherStatistics);
        var below = encoded("file AND path : \"" + world.root() + "\"");
        for (var sort : List.of("name", "-name", "createdAt", "-updatedAt", "-size")) {
            for (var limit : List.of(1, 40, 1000)) {
                var list = "/v1/search/assets?limit=" + limit + "&sort=" + sort + "&searchQuery=";
                var all = World.pages(world.admin(), list + below, "id");
                assertThat(all).as(sort).hasSize(702).doesNotHaveDuplicates().contains(tagged);
            }
        }
    }

    private void tag(String id, String how, String tag) {
        world.admin()
                .post("/v1/assets/edit", Map.of("ids", List.of(id), how, List.of(tag)))
                .expect(200);
    }

    private static List<String> found(Caller by, String words) {
        return World.pages(by, "/v1/search/assets?searchQuery=" + query(words), "id");
    }

    private static String query(String words) {
        return encoded(String.join(" AND ", words.split(" ")));
    }

    private static List<String> typed(Caller by, String words) {
        return by.get("/v1/search?scope=files&q=" + encoded(words))
                .expect(200)
                .json()
                .path("files")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }
}
