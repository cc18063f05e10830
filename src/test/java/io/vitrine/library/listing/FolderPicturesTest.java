package io.vitrine.library.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Pictures;
import io.vitrine.testing.Queries;
import io.vitrine.testing.World;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pictures that represent a folder in lists: some in it or below it that the viewer may see. */
@Tag("database")
class FolderPicturesTest {
    private static final byte[] PICTURE = Pictures.of("png", 8, 6, false);

    private final World world = new World();

    @Test
    void aFolderIsShownByUpToFourPicturesInItOrBelow() {
        for (var at = 0; at < 6; at++) {
            picture("/full", "p" + at + ".png");
        }
        world.file("/full/a.txt");
        picture("/above/below/deep", "q.png");
        world.file("/plain/a.txt");
        assertThat(names(world.admin(), "/full", "/above", "/plain")).hasSize(5).contains("q.png");
        assertThat(names(world.admin(), "/full")).hasSize(4).allMatch(name -> name.endsWith(".png"));
        assertThat(names(world.admin(), "/plain")).isEmpty();
    }

    @Test
    void onlyWhatOneMayViewIsShown() {
        picture("/shared", "shown.png");
        picture("/other", "hidden.png");
        var rosa = world.restricted("rosa");
        world.shareAsset(world.folder("/shared"), rosa, "view");
        assertThat(names(rosa, "/shared", "/other")).containsExactly("shown.png");
        Caller.nobody()
                .get("/v1/folders/pictures?ids=" + world.folder("/shared"))
                .expect(401);
    }

    @Test
    void whatIsInTheTrashStandsForNothing() {
        var gone = picture("/trashed/deep", "gone.png");
        world.admin().delete("/v1/assets/" + gone).expect(204);
        assertThat(names(world.admin(), "/trashed")).isEmpty();
        picture("/trashed/deep", "again.png");
        world.admin().delete("/v1/assets/" + world.folder("/trashed/deep")).expect(204);
        assertThat(names(world.admin(), "/trashed")).isEmpty();
    }

    @Test
    void anyNumberOfFoldersTakesTheSameNumberOfQueries() {
        for (var at = 0; at < 5; at++) {
            picture("/f" + at, "p.png");
        }
        var one = address("/f0");
        var five = address("/f0", "/f1", "/f2", "/f3", "/f4");
        assertThat(Queries.of(() -> world.admin().get(five).expect(200)))
                .isEqualTo(Queries.of(() -> world.admin().get(one).expect(200)));
        var many = String.join(",", Collections.nCopies(101, world.folder("/f0")));
        world.admin().get("/v1/folders/pictures?ids=" + many).expect(400);
    }

    private String picture(String folder, String name) {
        return world.admin()
                .upload(world.path(folder), name, PICTURE)
                .expect(200)
                .text("fileId");
    }

    private List<String> names(Caller by, String... folders) {
        return StreamSupport.stream(ask(by, folders).at("items").spliterator(), false)
                .flatMap(item -> StreamSupport.stream(item.path("pictures").spliterator(), false))
                .map(picture -> picture.path("name").asString())
                .toList();
    }

    private Answer ask(Caller by, String... folders) {
        return by.get(address(folders)).expect(200);
    }

    private String address(String... folders) {
        return "/v1/folders/pictures?ids="
                + Stream.of(folders).map(world::folder).collect(Collectors.joining(","));
    }
}
