package io.vitrine.library;

import static io.vitrine.testing.World.bytes;
import static io.vitrine.testing.World.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.Form;
import io.vitrine.testing.Pictures;
import io.vitrine.testing.Queries;
import io.vitrine.testing.World;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of files, requested as ImageKit's clients do. */
@Tag("database")
class FilesTest {
    private final World world = new World();
    private String wide = "";
    private String note = "";

    @BeforeEach
    void fill() {
        wide = world.admin()
                .upload(world.path("/f"), "wide.png", Pictures.of("png", 90, 10, false))
                .expect(200)
                .text("id");
        world.admin()
                .upload(world.path("/f"), "high.png", Pictures.of("png", 10, 90, false))
                .expect(200);
        note = Form.to(world.path("/f"), "Note.txt")
                .field("tags", "red,blue")
                .file(bytes("hello"))
                .send(world.admin())
                .expect(200)
                .text("id");
        world.folder("/f/sub");
        world.file("/f/sub/below.txt");
    }

    private List<String> list(Caller by, String query) {
        var answer =
                by.get("/v1/files?path=" + encoded(world.path("/f")) + query).expect(200);
        assertThat(answer.json().isArray()).isTrue();
        return answer.all("name");
    }

    private List<String> list(String query) {
        return list(world.admin(), query);
    }

    @Test
    void isABareArrayOfFilesOfOneFolder() {
        assertThat(list("")).containsExactly("wide.png", "high.png", "Note.txt");
        assertThat(list("&type=file")).hasSize(3);
        assertThat(list("&type=folder")).containsExactly("sub");
        assertThat(list("&type=all")).containsExactlyInAnyOrder("wide.png", "high.png", "Note.txt", "sub");
        assertThat(world.admin()
                        .get("/v1/files/?path=" + encoded(world.path("/f/")))
                        .expect(200)
                        .all("name"))
                .hasSize(3);
        assertThat(world.admin()
                        .get("/v1/files?path=" + encoded(world.path("/none")))
                        .expect(200)
                        .body())
                .isEqualTo("[]");
        assertThat(list("&unknownOption=1")).hasSize(3);
    }

    @Test
    void filtersByKindNameAndTag() {
        assertThat(list("&fileType=image")).containsExactly("wide.png", "high.png");
        assertThat(list("&fileType=non-image")).containsExactly("Note.txt");
        assertThat(list("&fileType=all")).hasSize(3);
        assertThat(list("&name=Note.txt")).containsExactly("Note.txt");
        assertThat(list("&name=note.txt")).isEmpty();
        assertThat(list("&tags=green,blue")).containsExactly("Note.txt");
        assertThat(list("&tags=green")).isEmpty();
    }

    /** Lists may have spaces and empty items, and accented letters may be composed or decomposed. */
    @Test
    void tagsAreComparedInTheFormInWhichTheyAreKept() {
        Form.to(world.path("/f"), "party.txt")
                .field("tags", "f\u00eate,red dress")
                .file(bytes("hello"))
                .send(world.admin())
                .expect(200);
        for (var tags : List.of("f\u00eate", "fe\u0302te", "green, red dress", " f\u00eate ,")) {
            assertThat(list("&tags=" + encoded(tags))).as(tags).containsExactly("party.txt");
        }
    }

    /** Clients also send parameters that they leave empty. */
    @Test
    void whatIsLeftEmptyIsNotAskedFor() {
        assertThat(list("&tags=&name=")).hasSize(3);
        assertThat(list("&searchQuery=")).containsExactly("wide.png", "high.png", "Note.txt");
        assertThat(list("&searchQuery=&type=folder")).containsExactly("sub");
        assertThat(list("&searchQuery=&tags=blue")).containsExactly("Note.txt");
    }

    @Test
    void sortsAndSkips() {
        assertThat(list("&sort=ASC_NAME")).containsExactly("high.png", "Note.txt", "wide.png");
        assertThat(list("&sort=DESC_NAME")).containsExactly("wide.png", "Note.txt", "high.png");
        assertThat(list("&sort=DESC_CREATED")).containsExactly("Note.txt", "high.png", "wide.png");
        assertThat(list("&sort=ASC_UPDATED")).containsExactly("wide.png", "high.png", "Note.txt");
        assertThat(list("&sort=DESC_WIDTH").getFirst()).isEqualTo("wide.png");
        assertThat(list("&sort=DESC_HEIGHT").getFirst()).isEqualTo("high.png");
        assertThat(list("&sort=ASC_SIZE").getFirst()).isEqualTo("Note.txt");
        assertThat(list("&sort=ASC_NAME&limit=1&skip=1")).containsExactly("Note.txt");
        assertThat(list("&skip=3")).isEmpty();
    }

    @Test
    void refusesWhatItCannotDo() {
        var admin = world.admin();
        admin.get("/v1/files?type=link").expect(400, "invalid-type");
        admin.get("/v1/files?fileType=sound").expect(400, "invalid-file-type");
        admin.get("/v1/files?sort=NAME").expect(400, "invalid-sort");
        admin.get("/v1/files?sort=ASC_COLOUR").expect(400, "invalid-sort");
        admin.get("/v1/files?limit=1001").expect(400, "invalid-limit");
        admin.get("/v1/files?limit=0").expect(400, "invalid-limit");
        admin.get("/v1/files?limit=99999999999999999999").expect(400);
        admin.get("/v1/files?skip=-1").expect(400, "invalid-skip");
        admin.get("/v1/files?path=/a/../b").expect(400, "invalid-name");
        admin.get("/v1/files?name=%00").expect(400, "invalid-text");
        admin.get("/v1/files?tags=%00").expect(400, "invalid-text");
    }

    @Test
    void showsARestrictedUserWhatIsVisibleAndNothingElse() {
        var ann = world.restricted("ann");
        assertThat(list(ann, "&type=all")).isEmpty();
        assertThat(ann.get("/v1/files?type=all").expect(200).body()).isEqualTo("[]");
        world.shareAsset(wide, ann, "contribute");
        world.shareCollection(world.collection("c", note), ann, "manage");
        assertThat(list(ann, "&type=all")).containsExactly("wide.png", "Note.txt");
        assertThat(list(ann, "&fileType=image")).containsExactly("wide.png");
        var whole = ann.get("/v1/files?type=all&sort=ASC_NAME").expect(200);
        assertThat(whole.all("name")).containsExactly("Note.txt", "wide.png");
        assertThat(whole.all("level")).containsExactly("view", "contribute");
        assertThat(whole.at("0.parentId").isNull()).isTrue();
        world.shareAsset(world.folder("/f/sub"), ann, "view");
        assertThat(ann.get("/v1/files").expect(200).all("name")).contains("below.txt");
    }

    @Test
    void showsTheDetailsOfAFile() {
        var ann = world.restricted("ann");
        var details = world.admin().get("/v1/files/" + wide + "/details").expect(200);
        assertThat(details.text("fileId")).isEqualTo(wide);
        assertThat(details.at("width").asInt()).isEqualTo(90);
        assertThat(details.at("hasAlpha").asBoolean()).isFalse();
        assertThat(details.json().has("revision")).isFalse();
        world.admin().get("/v1/files/" + world.folder("/f") + "/details").expect(404, "not-found");
        world.admin().get("/v1/files/nonsense/details").expect(404, "not-found");
        ann.get("/v1/files/" + wide + "/details").expect(404, "not-found");
        ann.get("/v1/assets/" + wide).expect(404, "not-found");
        world.shareAsset(wide, ann, "view");
        assertThat(ann.get("/v1/assets/" + wide).expect(200).at("can").toString())
                .isEqualTo("[\"view\",\"download\"]");
        assertThat(ann.get("/v1/files/" + wide + "/details")
                        .expect(200)
                        .at("parentId")
                        .isNull())
                .isTrue();
    }

    @Test
    void needsTheSameFewQueriesForAnyNumber() {
        var ann = world.restricted("ann");
        world.shareAsset(world.folder("/f"), ann, "view");
        for (var caller : List.of(world.admin(), ann)) {
            var counts = new HashSet<Long>();
            for (var limit : List.of(1, 2, 3)) {
                counts.add(Queries.of(() -> list(caller, "&limit=" + limit)));
            }
            assertThat(counts).hasSize(1).allMatch(count -> count <= 9);
        }
    }
}
