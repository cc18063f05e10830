package io.vitrine.search;

import static io.vitrine.testing.World.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.ManyFiles;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A word in many files, searched by users who see all of them and by one who sees only one file. */
@Tag("database")
class CommonWordTest {
    private static final int FILES = 700;
    private static final List<String> SORTS =
            List.of("name", "-name", "createdAt", "-updatedAt", "-size", "width", "relevance");

    @Test
    void listsAreTheSameWhereverTheyStart() {
        var world = new World();
        var ann = world.restricted("ann");
        var file = world.file("/many/file-0.txt");
        var folder = world.folder("/many");
        ManyFiles.make(TestServer.db(), FILES, file, folder, world.collection("all", file));
        world.shareAsset(folder, ann, "view");
        var below = encoded("file AND path : \"" + world.root() + "\"");
        for (var sort : SORTS) {
            var path = "/v1/search/assets?sort=" + sort + "&limit=150&searchQuery=" + below;
            var all = World.pages(world.admin(), path, "name");
            assertThat(all).as(sort).hasSize(FILES + 1).doesNotHaveDuplicates();
            assertThat(World.pages(ann, path, "name")).as(sort).isEqualTo(all);
        }
        var skipped = "/v1/files?limit=20&skip=40&sort=ASC_NAME&searchQuery=" + below;
        assertThat(skippedTo(world.admin(), skipped)).hasSize(20).isEqualTo(skippedTo(ann, skipped));
        var byName = World.pages(world.admin(), "/v1/search/assets?sort=name&limit=150&searchQuery=" + below, "name");
        assertThat(byName).isSorted();
    }

    private static List<String> skippedTo(Caller by, String path) {
        return by.get(path)
                .expect(200)
                .json()
                .valueStream()
                .map(file -> file.path("name").asString())
                .toList();
    }

    @Test
    void whatIsHiddenIsNotInThem() {
        var world = new World();
        var ann = world.restricted("ann");
        var file = world.file("/hidden/file-0.txt");
        ManyFiles.make(TestServer.db(), FILES, file, world.folder("/hidden"), world.collection("all", file));
        var seen = world.file("/seen/file-9.txt");
        world.shareAsset(seen, ann, "view");
        for (var sort : SORTS) {
            assertThat(World.pages(ann, "/v1/search/assets?searchQuery=file&limit=2&sort=" + sort, "id"))
                    .as(sort)
                    .containsExactly(seen);
        }
    }
}
