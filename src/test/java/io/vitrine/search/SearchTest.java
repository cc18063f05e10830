package io.vitrine.search;

import static io.vitrine.testing.World.bytes;
import static io.vitrine.testing.World.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Queries over the whole library and quick search, over HTTP: hits, misses, and assets without a value. */
@Tag("database")
class SearchTest {
    private static final World WORLD = new World();
    private static final String MARK = WORLD.unique("mark").replace('-', 'x');
    private static final String TEXT = WORLD.unique("brand");
    private static final String NUMBER = WORLD.unique("year");
    private static final String DATE = WORLD.unique("day");
    private static final String TRUTH = WORLD.unique("done");
    private static final String MANY = WORLD.unique("kinds");
    private static String summer = "";
    private static String winter = "";
    private static String folder = "";
    private static String collection = "";

    @BeforeAll
    static void fill() {
        field(TEXT, Map.of("type", "Text"));
        field(NUMBER, Map.of("type", "Number"));
        field(DATE, Map.of("type", "Date"));
        field(TRUTH, Map.of("type", "Boolean"));
        field(MANY, Map.of("type", "MultiSelect", "selectOptions", List.of("a", "b", 3)));
        summer = WORLD.admin()
                .upload(WORLD.path("/s/in"), "Summer_Dress.jpg", jpeg())
                .expect(200)
                .text("id");
        winter = WORLD.file("/s/winter-dress.txt");
        folder = WORLD.folder("/s/dresses");
        WORLD.file("/s/in/other_" + MARK + ".txt");
        edit(summer, Map.of("addTags", List.of("Red", "Été"), "customMetadata", values()));
        edit(folder, Map.of("description", "All of " + MARK));
        edit(winter, Map.of("addTags", List.of("blue")));
        collection = WORLD.collection("shown", folder, summer);
    }

    private static Map<String, Object> values() {
        return Map.of(TEXT, "Acme Ltd", NUMBER, 7.5, DATE, "2026-02-03", TRUTH, true, MANY, List.of("a", 3));
    }

    private static byte[] jpeg() {
        var head = new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0};
        return Arrays.copyOf(head, 2000);
    }

    private static void field(String name, Map<String, ?> schema) {
        WORLD.admin()
                .post("/v1/customMetadataFields", Map.of("name", name, "label", name, "schema", schema))
                .expect(201);
    }

    private static void edit(String id, Map<String, ?> change) {
        var body = new java.util.HashMap<String, Object>(change);
        body.put("ids", List.of(id));
        assertThat(WORLD.admin().post("/v1/assets/edit", body).expect(200).text("results.0.status"))
                .isEqualTo("updated");
    }

    /** The sorted names of the assets that the query finds within this world. */
    private static List<String> find(Caller by, String query) {
        var within = "path : \"" + WORLD.root() + "\" AND (" + query + ")";
        var found = new ArrayList<>(by.get("/v1/search/assets?searchQuery=" + encoded(within))
                .expect(200)
                .all("name"));
        Collections.sort(found);
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "name = \"Summer_Dress.jpg\"|S",
                "name = \"summer_dress.jpg\"|",
                "name : \"Summer\"|S",
                "name : \"summer\"|",
                "name IN [\"winter-dress.txt\", \"none\"]|W",
                "name NOT = \"winter-dress.txt\"|SDOsi",
                "name NOT IN [\"winter-dress.txt\", \"Summer_Dress.jpg\"]|DOsi",
                "name HAS \"DRESS\"|SWD",
                "name HAS \"dress sum\"|S",
                "name HAS \"ress\"|",
                "tags IN [\"Red\"]|S",
                "tags IN [\"red\"]|",
                "tags NOT IN [\"Red\"]|WDOsi",
                "tags HAS \"red\"|S",
                "tags HAS \"été\"|S",
                "tags EXISTS|SW",
                "tags NOT EXISTS|DOsi",
                "type = \"folder\"|Dsi",
                "type NOT = \"folder\"|SWO",
                "type IN [\"file\"]|SWO",
                "id = \"SUMMER\"|S",
                "id IN [\"SUMMER\", \"WINTER\"]|SW",
                "id NOT = \"SUMMER\"|WDOsi",
                "createdAt > \"1d\"|SWDOsi",
                "createdAt < \"1d\"|",
                "updatedAt >= \"2020-01-01\"|SWDOsi",
                "updatedAt = \"2020-01-01\"|",
                "createdAt = \"0d\"|SWDOsi",
                "createdAt NOT = \"0d\"|",
                "width > 0|",
                "width NOT = 5|SWDOsi",
                "size >= 2000|S",
                "size = 2000|S",
                "size < \"1kb\"|WO",
                "size IN [2000, 1]|S",
                "size NOT IN [2000]|WDOsi",
                "format = \"jpg\"|S",
                "format IN [\"jpeg\", \"txt\"]|SWO",
                "private = false|SWO",
                "private = true|",
                "published = true|SWO",
                "transparency = true|",
                "createdBy = \"admin@example.com\"|SWDOsi",
                "createdBy = \"nobody@example.com\"|",
                "owner = \"me\"|SWDOsi",
                "owner NOT EXISTS|",
                "path = \"ROOT/s\"|WDi",
                "path : \"ROOT/s/\"|SWDOi",
                "path NOT = \"ROOT/s\"|SOs",
                "description EXISTS|D",
                "description NOT EXISTS|SWOsi",
                "collection = \"COLLECTION\"|SD",
                "collection NOT = \"COLLECTION\"|WOsi",
                "collection = \"no-such-collection\"|",
                "inAnyCollection = true|SD",
                "inAnyCollection = false|WOsi",
                "sha256 = \"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"|",
                "\"customMetadata.TEXT\" = \"acme LTD\"|S",
                "\"customMetadata.TEXT\" : \"acm\"|S",
                "\"customMetadata.TEXT\" HAS \"ltd\"|S",
                "\"customMetadata.TEXT\" IN [\"x\"]|",
                "\"customMetadata.TEXT\" NOT = \"acme ltd\"|WDOsi",
                "\"customMetadata.TEXT\" EXISTS|S",
                "\"customMetadata.TEXT\" NOT EXISTS|WDOsi",
                "\"customMetadata.NUMBER\" > 7|S",
                "\"customMetadata.NUMBER\" <= 7.4|",
                "\"customMetadata.DATE\" = \"2026-02-03\"|S",
                "\"customMetadata.DATE\" < \"2026-02-03\"|",
                "\"customMetadata.TRUTH\" = true|S",
                "\"customMetadata.TRUTH\" = false|",
                "\"customMetadata.MANY\" IN [3]|S",
                "\"customMetadata.MANY\" = \"a\"|S",
                "\"customMetadata.MANY\" = \"b\"|",
                "\"embeddedMetadata.Keywords\" EXISTS|",
                "\"embeddedMetadata.ISO\" > 100|",
                "\"embeddedMetadata.Make\" NOT = \"x\"|SWDOsi",
                "MARK|DO",
                "acme red|S",
                "dress AND (tags IN [\"blue\"] OR size > 1000)|SW",
                "tags IN [\"blue\"] OR tags IN [\"Red\"] AND size > 1mb|W"
            })
    void eachFieldAndOperatorHasHitsAndOthers(String query, String expected) {
        var asked = query.replace("SUMMER", summer)
                .replace("WINTER", winter)
                .replace("ROOT", WORLD.root())
                .replace("COLLECTION", WORLD.unique("shown"))
                .replace("customMetadata.TEXT", "customMetadata." + TEXT)
                .replace("customMetadata.NUMBER", "customMetadata." + NUMBER)
                .replace("customMetadata.DATE", "customMetadata." + DATE)
                .replace("customMetadata.TRUTH", "customMetadata." + TRUTH)
                .replace("customMetadata.MANY", "customMetadata." + MANY)
                .replace("MARK", MARK);
        assertThat(find(WORLD.admin(), asked)).as(asked).containsExactlyInAnyOrderElementsOf(names(expected));
    }

    @Test
    void aTextThatLooksLikeSomethingElseIsFoundWithoutQuotes() {
        for (var text : List.of("1984", "true", "2w")) {
            var file = WORLD.file("/plain/" + text + ".txt");
            edit(file, Map.of("customMetadata", Map.of(TEXT, text)));
            for (var comparison : List.of("= " + text, "= \"" + text + "\"", "IN [x, " + text + "]", ": " + text)) {
                assertThat(find(WORLD.admin(), "\"customMetadata." + TEXT + "\" " + comparison))
                        .as(comparison)
                        .containsExactly(text + ".txt");
            }
        }
        WORLD.admin().delete("/v1/assets/" + WORLD.folder("/plain")).expect(204);
    }

    private static List<String> names(String letters) {
        var names = Map.of(
                'S', "Summer_Dress.jpg",
                'W', "winter-dress.txt",
                'D', "dresses",
                'O', "other_" + MARK + ".txt",
                's', "s",
                'i', "in");
        return letters == null
                ? List.of()
                : letters.chars().mapToObj(letter -> names.get((char) letter)).toList();
    }

    @Test
    void errorsPointAtTheCharacterAndNameWhatWasExpected() {
        var answer = WORLD.admin()
                .get("/v1/search/assets?searchQuery=" + encoded("name ~ \"x\""))
                .expect(400, "invalid-query");
        assertThat(answer.at("position").asInt()).isEqualTo(6);
        for (var wrong : List.of("\"customMetadata.none\" = 1", "\"customMetadata." + NUMBER + "\" HAS \"x\"")) {
            WORLD.admin().get("/v1/files?searchQuery=" + encoded(wrong)).expect(400, "invalid-query");
        }
        WORLD.admin().get("/v1/search/assets?sort=colour").expect(400, "invalid-sort");
        WORLD.admin().get("/v1/search?q=x&scope=stars").expect(400, "invalid-scope");
        WORLD.admin().get("/v1/search?q=x&limit=51").expect(400, "invalid-limit");
        WORLD.admin().get("/v1/search?q=%00").expect(400, "invalid-search");
    }

    @Test
    void imageKitsListTakesQueries() {
        var query = "path : \"" + WORLD.root() + "\" AND type = \"file\"";
        var list = "/v1/files?searchQuery=" + encoded(query);
        assertThat(WORLD.admin()
                        .get(list + "&sort=DESC_SIZE&limit=1")
                        .expect(200)
                        .all("name"))
                .containsExactly("Summer_Dress.jpg");
        assertThat(WORLD.admin().get(list + "&sort=ASC_NAME&skip=1").expect(200).all("name"))
                .containsExactly("Summer_Dress.jpg", "winter-dress.txt");
        assertThat(WORLD.admin().get(list + "&fileType=image").expect(200).all("name"))
                .containsExactly("Summer_Dress.jpg");
        assertThat(WORLD.admin()
                        .get(list + "&type=folder&name=none&tags=none")
                        .expect(200)
                        .all("name"))
                .as("these have no effect beside a query")
                .hasSize(3);
        assertThat(WORLD.admin()
                        .get("/v1/files?searchQuery=" + encoded("dress") + "&sort=DESC_RELEVANCE&path="
                                + encoded(WORLD.path("/s")))
                        .expect(200)
                        .all("name"))
                .containsExactly("dresses", "winter-dress.txt");
    }

    @Test
    void formerVersionsAreFoundWhereAQuerySpeaksOfThem() {
        WORLD.admin().upload(WORLD.path("/v"), "v.txt", bytes("first one")).expect(200);
        WORLD.admin().upload(WORLD.path("/v"), "v.txt", bytes("second")).expect(200);
        WORLD.admin().upload(WORLD.path("/v"), "other.txt", bytes("third")).expect(200);
        var expected = Map.of(
                "type = \"file-version\"", "1",
                "type = \"file-version\" AND size = 9", "1",
                "type = \"file-version\" AND size = 6", "",
                "type IN [\"file\", \"file-version\"] AND name : \"v\"", "21",
                "type NOT = \"file-version\" AND name : \"v\"", "2",
                "type = \"file-version\" AND published = true AND createdAt > \"1h\" AND format = \"txt\"", "1",
                "type = \"file-version\" AND sha256 = \"92ccbf01290fc940452c403451266e98fe5e1275503859013645434a9d87917f\"",
                        "1");
        expected.forEach((query, numbers) -> {
            var within = encoded("path : \"" + WORLD.path("/v") + "\" AND (" + query + ")");
            var found = WORLD.admin()
                    .get("/v1/files?sort=DESC_SIZE&searchQuery=" + within)
                    .expect(200);
            var versions = found.json()
                    .valueStream()
                    .map(one -> one.at("/versionInfo/name").asString().replace("Version ", ""))
                    .sorted(Comparator.reverseOrder())
                    .collect(Collectors.joining());
            assertThat(versions).as(query).isEqualTo(numbers);
        });
        var former = encoded("type = \"file-version\"");
        WORLD.admin().get("/v1/search/assets?searchQuery=" + former).expect(501, "not-implemented");
        assertThat(WORLD.restricted("eve")
                        .get("/v1/files?searchQuery=" + former)
                        .expect(200)
                        .json())
                .isEmpty();
        WORLD.admin().delete("/v1/assets/" + WORLD.folder("/v")).expect(204);
    }

    @Test
    void pagesHaveNeitherGapsNorRepetitions() {
        var query = encoded("path : \"" + WORLD.root() + "\"");
        for (var sort : List.of("name", "-name", "createdAt", "-updatedAt", "size", "-height", "width", "relevance")) {
            var path = "/v1/search/assets?searchQuery=" + query + "&sort=" + sort;
            var whole = WORLD.admin().get(path).expect(200).all("id");
            assertThat(whole).hasSize(6);
            assertThat(World.pages(WORLD.admin(), path + "&limit=2", "id"))
                    .as(sort)
                    .isEqualTo(whole);
        }
    }

    @Test
    void aCollectionIsSearchedByTheSameQueries() {
        var inFolder = WORLD.file("/s/dresses/deep.txt");
        var at = "/v1/media-collections/" + collection + "/assets?searchQuery=";
        var admin = WORLD.admin();
        assertThat(admin.get(at + encoded("type = \"file\"")).expect(200).all("name"))
                .containsExactly("Summer_Dress.jpg");
        assertThat(admin.get(at + encoded("deep OR acme") + "&deep=true&count=true")
                        .expect(200)
                        .all("name"))
                .containsExactlyInAnyOrder("Summer_Dress.jpg", "deep.txt");
        assertThat(admin.get(at + encoded("dress") + "&count=true")
                        .expect(200)
                        .at("count")
                        .asInt())
                .isEqualTo(2);
        admin.delete("/v1/assets/" + inFolder).expect(204);
        assertThat(admin.get(at + encoded("deep") + "&deep=true").expect(200).all("name"))
                .isEmpty();
    }

    private static List<String> names(JsonNode found) {
        return found.valueStream().map(one -> one.path("name").asString()).toList();
    }

    @Test
    void quickSearchFindsPartsOfAnythingTheLikeliestFirst() {
        var hits = WORLD.admin().get("/v1/search?q=" + MARK.substring(1)).expect(200);
        assertThat(names(hits.json().path("files"))).containsExactly("other_" + MARK + ".txt");
        assertThat(names(hits.json().path("folders"))).containsExactly("dresses");
        var values = WORLD.admin().get("/v1/search?scope=files&q=cme%20lt").expect(200);
        assertThat(names(values.json().path("files")))
                .as("by its custom metadata")
                .contains("Summer_Dress.jpg");
        WORLD.file("/q/" + MARK + "a.txt");
        WORLD.file("/q/" + MARK + ".txt");
        WORLD.collection(MARK + "-collection");
        edit(winter, Map.of("addTags", List.of(MARK + "tag")));
        var all = WORLD.admin()
                .get("/v1/search?q=" + MARK.toUpperCase(java.util.Locale.ROOT))
                .expect(200);
        assertThat(names(all.json().path("files")))
                .containsExactly(MARK + ".txt", MARK + "a.txt", "other_" + MARK + ".txt", "winter-dress.txt");
        assertThat(all.json().path("tags").toString()).isEqualTo("[{\"tag\":\"" + MARK + "tag\",\"count\":1}]");
        assertThat(all.json().path("collections").size()).isEqualTo(1);
        WORLD.admin().delete("/v1/assets/" + WORLD.folder("/q")).expect(204);
        WORLD.admin()
                .post("/v1/files/removeTags", Map.of("fileIds", List.of(winter), "tags", List.of(MARK + "tag")))
                .expect(200);
    }

    @Test
    void renamesAndNewVersionsKeepWhatIsFoundRight() {
        var name = WORLD.unique("before") + ".txt";
        var file = WORLD.file("/r/" + name);
        assertThat(find(WORLD.admin(), "\"" + name + "\"")).containsExactly(name);
        WORLD.admin()
                .patch("/v1/assets/" + file, Map.of("name", WORLD.unique("after")))
                .expect(200);
        assertThat(find(WORLD.admin(), "\"" + name + "\"")).isEmpty();
        assertThat(find(WORLD.admin(), WORLD.unique("after"))).hasSize(1);
        WORLD.admin()
                .upload(WORLD.path("/r"), WORLD.unique("after"), bytes("2"))
                .expect(200);
        assertThat(find(WORLD.admin(), WORLD.unique("after"))).hasSize(1);
        WORLD.admin().delete("/v1/assets/" + WORLD.folder("/r")).expect(204);
        assertThat(find(WORLD.admin(), WORLD.unique("after"))).isEmpty();
    }

    @Test
    void whatIsHiddenLeavesNoTrace() {
        var ann = WORLD.restricted("ann");
        var nothing = "{\"folders\":[],\"files\":[],\"collections\":[],\"tags\":[]}";
        assertThat(ann.get("/v1/search?q=dress").expect(200).body()).isEqualTo(nothing);
        assertThat(find(ann, "dress")).isEmpty();
        WORLD.shareAsset(summer, ann, "view");
        assertThat(find(ann, "dress")).containsExactly("Summer_Dress.jpg");
        assertThat(find(ann, "tags IN [\"Red\", \"blue\"]")).containsExactly("Summer_Dress.jpg");
        assertThat(find(ann, "collection = \"" + WORLD.unique("shown") + "\"")).isEmpty();
        assertThat(find(ann, "collection NOT = \"" + WORLD.unique("shown") + "\""))
                .containsExactly("Summer_Dress.jpg");
        assertThat(find(ann, "inAnyCollection = true")).isEmpty();
        assertThat(ann.get("/v1/search?q=blu&scope=tags").expect(200).body()).isEqualTo(nothing);
        assertThat(ann.get("/v1/search?q=" + encoded("été")).expect(200).text("tags.0.tag"))
                .isEqualTo("Été");
        WORLD.shareCollection(collection, ann, "view");
        assertThat(find(ann, "collection = \"" + WORLD.unique("shown") + "\"")).hasSize(2);
        assertThat(find(ann, "inAnyCollection = true")).containsExactly("Summer_Dress.jpg", "dresses");
    }
}
