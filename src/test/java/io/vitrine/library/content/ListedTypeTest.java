package io.vitrine.library.content;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.NodeId;
import io.vitrine.testing.ManyFiles;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders and collections can be listed by everyday type: images, videos, audio, documents and the rest. */
@Tag("database")
class ListedTypeTest {
    private static final Map<String, String> TYPES = Map.of(
            "a-picture", "image/png",
            "b-film", "video/mp4",
            "c-song", "audio/mpeg",
            "d-paper", "application/pdf",
            "e-sheet", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "f-note", "text/plain",
            "g-archive", "application/zip",
            "h-font", "font/woff2",
            "i-drawing", "image/svg+xml",
            "j-strange", "x-world/x-3d");

    private final World world = new World();
    private String folder = "";
    private String collection = "";

    @BeforeEach
    void fill() {
        folder = world.folder("/kinds");
        world.folder("/kinds/k-folder");
        var files = TYPES.keySet().stream().sorted().map(this::file);
        collection = world.collection(
                "kinds", Stream.concat(files, Stream.of(folder)).toArray(String[]::new));
    }

    private String file(String name) {
        var id = world.file("/kinds/" + name);
        var node = NodeId.of(id).value();
        TestServer.db().change(sql -> {
            sql.update(NODE)
                    .set(NODE.MIME, TYPES.get(name))
                    .where(NODE.ID.eq(node))
                    .execute();
            sql.update(FILE_VERSION)
                    .set(FILE_VERSION.MIME, TYPES.get(name))
                    .where(FILE_VERSION.NODE_ID.eq(node))
                    .execute();
        });
        return id;
    }

    @ParameterizedTest
    @CsvSource({
        "image,     a-picture i-drawing",
        "video,     b-film",
        "audio,     c-song",
        "document,  d-paper e-sheet f-note",
        "other,     g-archive h-font j-strange",
        "folder,    k-folder",
    })
    void listsWhatIsOfTheType(String type, String names) {
        var expected = names.split(" ");
        for (var sort : List.of("name", "type", "size", "createdAt", "updatedAt")) {
            assertThat(names(inFolder(type, sort))).as(sort).containsExactlyInAnyOrder(expected);
            assertThat(names(inFolder(type, "-" + sort))).as("-" + sort).containsExactlyInAnyOrder(expected);
        }
        assertThat(names(inFolder(type, "name"))).containsExactly(expected);
        assertThat(names(inFolder(type, "-name")))
                .containsExactly(
                        Stream.of(expected).sorted().toList().reversed().toArray(String[]::new));
        if (!type.equals("folder")) {
            assertThat(names(inCollection(type, "name"))).containsExactly(expected);
            assertThat(names(inCollection(type, "addedAt"))).containsExactlyInAnyOrder(expected);
            assertThat(names(inCollection(type, "name&deep=true"))).containsExactly(expected);
            assertThat(names(inCollection(type, "name&searchQuery=" + World.encoded("size > 0"))))
                    .containsExactly(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=type", "&sort=-size"})
    void takesEachFileToOneOfTheTypes(String more) {
        var all = new ArrayList<String>();
        for (var type : List.of("image", "video", "audio", "document", "other")) {
            all.addAll(names("/v1/folders/" + folder + "/assets?type=" + type + more));
        }
        assertThat(all).containsExactlyInAnyOrderElementsOf(TYPES.keySet());
    }

    @Test
    void seeksAlongTheOrderWhereThereAreMany() {
        var many = world.folder("/many");
        var like = world.file("/many/seed.txt");
        var other = world.collection("many", like);
        ManyFiles.make(TestServer.db(), 6_000, like, many, other);
        for (var path : List.of("/v1/folders/" + many, "/v1/media-collections/" + other)) {
            var first = world.admin()
                    .get(path + "/assets?type=document&sort=name&limit=2&count=true")
                    .expect(200);
            assertThat(first.all("name")).containsExactly("file-1000001.txt", "file-1000002.txt");
            assertThat(first.at("count").asInt()).isEqualTo(6_001);
            assertThat(names(path + "/assets?type=document&sort=name&limit=2&cursor=" + first.text("nextCursor")))
                    .containsExactly("file-1000003.txt", "file-1000004.txt");
            assertThat(names(path + "/assets?type=image&sort=name")).isEmpty();
        }
    }

    @Test
    void refusesWhatIsNoType() {
        world.admin().get("/v1/folders/" + folder + "/assets?type=film").expect(400, "invalid-type");
        world.admin()
                .get("/v1/media-collections/" + collection + "/assets?type=film")
                .expect(400, "invalid-type");
    }

    private String inFolder(String type, String sort) {
        return "/v1/folders/" + folder + "/assets?type=" + type + "&sort=" + sort;
    }

    private String inCollection(String type, String sort) {
        return "/v1/media-collections/" + collection + "/assets?type=" + type + "&sort=" + sort;
    }

    /** The names on all pages, or on one page if the path gives a limit. */
    private List<String> names(String path) {
        var names = new ArrayList<String>();
        var cursor = "";
        do {
            var page = world.admin()
                    .get(path + (path.contains("limit=") ? "" : "&limit=1") + cursor)
                    .expect(200);
            names.addAll(page.all("name"));
            cursor = page.text("nextCursor").isEmpty() || path.contains("limit=")
                    ? ""
                    : "&cursor=" + page.text("nextCursor");
        } while (!cursor.isEmpty());
        return names;
    }
}
