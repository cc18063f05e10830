package io.vitrine.library.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.Cursor;
import io.vitrine.base.NodeId;
import io.vitrine.db.Keyset;
import io.vitrine.library.content.ListedType;
import io.vitrine.testing.Queries;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class FolderListingTest {
    private static final List<String> NAMES = List.of("b.txt", "A.txt", "c", "Ä.txt", "a.html", "d", "e.txt");

    private final World world = new World();
    private String folder = "";

    @BeforeEach
    void fill() {
        folder = world.folder("/list");
        for (var at = 0; at < NAMES.size(); at++) {
            var name = NAMES.get(at);
            if (name.contains(".")) {
                world.admin()
                        .upload(world.path("/list"), name, World.bytes("x".repeat(10 - at)))
                        .expect(200);
            } else {
                world.folder("/list/" + name);
            }
        }
        world.folder("/list/c/below");
    }

    private List<String> list(String query) {
        return world.admin()
                .get("/v1/folders/" + folder + "/assets" + query)
                .expect(200)
                .all("name");
    }

    @Test
    void showsFilesAndFoldersInOneOrder() {
        assertThat(list("")).containsExactly("a.html", "A.txt", "b.txt", "c", "d", "e.txt", "Ä.txt");
        assertThat(list("?sort=-name")).containsExactly("Ä.txt", "e.txt", "d", "c", "b.txt", "A.txt", "a.html");
        assertThat(list("?sort=size")).containsExactly("c", "d", "e.txt", "a.html", "Ä.txt", "A.txt", "b.txt");
        assertThat(list("?sort=createdAt")).containsExactlyElementsOf(NAMES);
        assertThat(list("?sort=-updatedAt")).containsExactlyElementsOf(NAMES.reversed());
        assertThat(list("?sort=-type").getFirst()).isIn("b.txt", "A.txt", "Ä.txt", "e.txt", "a.html");
    }

    @Test
    void showsOneKind() {
        assertThat(list("?type=folder")).containsExactly("c", "d");
        assertThat(list("?type=file")).containsExactly("a.html", "A.txt", "b.txt", "e.txt", "Ä.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "-name",
                "type",
                "-type",
                "size",
                "-size",
                "createdAt",
                "-createdAt",
                "updatedAt",
                "-updatedAt"
            })
    void pagesThroughEachOrderWithoutGapOrRepetition(String sort) {
        var whole = list("?sort=" + sort);
        assertThat(whole).hasSize(NAMES.size());
        for (var limit = 1; limit <= NAMES.size(); limit++) {
            var pages = World.pages(
                    world.admin(), "/v1/folders/" + folder + "/assets?limit=" + limit + "&sort=" + sort, "name");
            assertThat(pages).as("limit %d", limit).isEqualTo(whole);
        }
    }

    @Test
    void staysStableWhileOthersComeAndGo() {
        var first =
                world.admin().get("/v1/folders/" + folder + "/assets?limit=3").expect(200);
        world.file("/list/0-before.txt");
        world.admin().delete("/v1/assets/" + first.text("items.2.id")).expect(204);
        world.file("/list/zz-after.txt");
        var rest = list("?cursor=" + first.text("nextCursor"));
        assertThat(rest).containsExactly("c", "d", "e.txt", "zz-after.txt", "Ä.txt");
    }

    @Test
    void countsOnRequestAlone() {
        var plain =
                world.admin().get("/v1/folders/" + folder + "/assets?limit=2").expect(200);
        assertThat(plain.json().has("count")).isFalse();
        var counted = world.admin()
                .get("/v1/folders/" + folder + "/assets?limit=2&count=true&type=file")
                .expect(200);
        assertThat(counted.at("count").asLong()).isEqualTo(5);
    }

    @Test
    void refusesWhatItCannotDo() {
        var path = "/v1/folders/" + folder + "/assets";
        world.admin().get(path + "?limit=0").expect(400, "invalid-limit");
        world.admin().get(path + "?limit=1001").expect(400, "invalid-limit");
        world.admin().get(path + "?limit=99999999999").expect(400);
        world.admin().get(path + "?limit=x").expect(400);
        world.admin().get(path + "?sort=colour").expect(400, "invalid-sort");
        world.admin().get(path + "?type=link").expect(400, "invalid-type");
        world.admin().get(path + "?cursor=nonsense").expect(400, "invalid-cursor");
        var cursor = world.admin().get(path + "?limit=1&sort=size").expect(200).text("nextCursor");
        world.admin().get(path + "?sort=name&cursor=" + cursor).expect(400, "invalid-cursor");
    }

    @Test
    void isThereForThoseWhoSeeTheFolderAlone() {
        var ann = world.restricted("ann");
        ann.get("/v1/folders/" + folder + "/assets").expect(404, "not-found");
        ann.get("/v1/folders/0000000000001/assets").expect(404, "not-found");
        ann.get("/v1/folders/nonsense/assets").expect(404, "not-found");
        world.admin().get("/v1/folders/nonsense/assets").expect(404, "not-found");
        world.shareAsset(folder, ann, "view");
        var seen = ann.get("/v1/folders/" + folder + "/assets").expect(200);
        assertThat(seen.all("level")).containsOnly("view");
        assertThat(seen.all("parentId")).containsOnly(folder);
        var file = world.file("/list/b.txt");
        world.admin().get("/v1/folders/" + file + "/assets").expect(404, "not-found");
    }

    @Test
    void tellsTheHigherLevelOfWhatIsSharedByItself() {
        var ann = world.restricted("ann");
        world.shareAsset(folder, ann, "view");
        world.shareAsset(world.folder("/list/c"), ann, "manage");
        var levels = new ArrayList<>(
                ann.get("/v1/folders/" + folder + "/assets").expect(200).all("level"));
        assertThat(levels.get(3)).isEqualTo("manage");
        assertThat(Collections.frequency(levels, "view")).isEqualTo(6);
    }

    @Test
    void needsTheSameFewQueriesForAnyNumber() {
        var ann = world.restricted("ann");
        world.shareAsset(folder, ann, "view");
        var counts = new HashSet<Long>();
        for (var limit : List.of(1, 3, 1000)) {
            counts.add(Queries.of(() ->
                    ann.get("/v1/folders/" + folder + "/assets?limit=" + limit).expect(200)));
        }
        assertThat(counts).hasSize(1).allMatch(count -> count <= 9);
    }

    @ParameterizedTest
    @CsvSource({
        "name,node_by_name",
        "-type,node_by_type",
        "size,node_by_size",
        "-createdAt,node_by_created",
        "updatedAt,node_by_updated"
    })
    void readsNoFurtherThanThePageAlongTheIndexOfTheOrder(String sort, String index) {
        var page = world.admin().get("/v1/folders/" + folder + "/assets?limit=2&sort=" + sort);
        var place = Cursor.parse(page.text("nextCursor"), sort);
        var plan = TestServer.db().read(sql -> {
            var query = ChildStore.page(new ChildStore.Shape(sort, ListedType.named(null), 2, true));
            query.bind("folder", NodeId.of(folder).value());
            Keyset.values(place, AssetSort.named(sort).key()).forEach(query::bind);
            var text = sql.renderInlined(query);
            if (!TestServer.isPostgres()) {
                return sql.fetch("explain query plan " + text).format();
            }
            sql.execute("set local enable_seqscan = off");
            sql.execute("set local enable_bitmapscan = off");
            // If PostgreSQL takes the folder to be nearly empty, it would rather sort the rows of another index.
            sql.execute("set local enable_sort = off");
            return sql.fetch("explain " + text).format();
        });
        assertThat(plan).contains(index);
        assertThat(plan.split(index + " ?[( ]", -1)).as(plan).hasSizeGreaterThanOrEqualTo(3);
        assertThat(plan).as("no table is read as a whole").doesNotContain("SCAN node", "Seq Scan");
        var keyed = plan.toLowerCase(Locale.ROOT);
        assertThat(keyed).as("the cursor bounds the range").containsPattern("id[^\\n]*[<>]");
    }
}
