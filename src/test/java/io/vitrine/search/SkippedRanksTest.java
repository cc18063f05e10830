package io.vitrine.search;

import static io.vitrine.testing.World.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.ManyFiles;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A word in so many files that they are read one rank of relevance after the other, from places within the list. */
@Tag("database")
class SkippedRanksTest {
    private static final int FILES = 5_100;

    private final World world = new World();

    @Test
    void partsOfTheListAreThoseOfTheWhole() {
        var like = world.file("/ranks/file-0.txt");
        ManyFiles.make(TestServer.db(), FILES, like, world.folder("/ranks"), world.collection("ranks", like));
        for (var name : List.of("file.txt", "file.md", "a-file.txt", "a_file.md", "profile.txt", "profiles.txt")) {
            world.file("/ranks/" + name);
        }
        var whole = new ArrayList<String>();
        for (var skip = 0; skip <= FILES; skip += 1_000) {
            whole.addAll(part("DESC", skip, 1_000));
        }
        var all = FILES + 7;
        assertThat(whole).hasSize(all).doesNotHaveDuplicates();
        assertThat(whole.subList(0, 2)).containsExactly("file.md", "file.txt");
        assertThat(whole.subList(2, FILES + 3)).allMatch(name -> name.startsWith("file-"));
        assertThat(whole.subList(FILES + 3, all))
                .containsExactly("a_file.md", "a-file.txt", "profiles.txt", "profile.txt");
        for (var skip : List.of(0, 1, 2, 3, 2_500, FILES, FILES + 2, FILES + 3, FILES + 4, FILES + 5, all - 1)) {
            var end = Math.min(skip + 4, all);
            assertThat(part("DESC", skip, 4)).as("from %d", skip).isEqualTo(whole.subList(skip, end));
            assertThat(part("ASC", skip, 4))
                    .as("from %d", skip)
                    .isEqualTo(whole.reversed().subList(skip, end));
        }
        assertThat(part("DESC", all, 4)).isEmpty();
        assertThat(part("DESC", Integer.MAX_VALUE, 4)).isEmpty();
    }

    private List<String> part(String order, int skip, int limit) {
        var path = "/v1/files?searchQuery=file&path=" + encoded(world.path("/ranks"));
        return world.admin()
                .get(path + "&sort=" + order + "_RELEVANCE&limit=" + limit + "&skip=" + skip)
                .expect(200)
                .all("name");
    }
}
