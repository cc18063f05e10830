package io.vitrine.library;

import static io.vitrine.testing.World.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Form;
import io.vitrine.testing.Queries;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changing tags, image focus, descriptions and custom metadata of one asset or of many. */
@Tag("database")
class DescribingTest {
    private final World world = new World();
    private String file = "";
    private String brand = "";
    private String year = "";

    @BeforeEach
    void fill() {
        file = world.file("/d/a.txt");
        brand = field("brand", Map.of("type", "Text", "maxLength", 20));
        year = field("year", Map.of("type", "Number", "minValue", 1900));
    }

    private String field(String name, Map<String, ?> schema) {
        var unique = world.unique(name);
        world.admin()
                .post("/v1/customMetadataFields", Map.of("name", unique, "label", name, "schema", schema))
                .expect(201);
        return unique;
    }

    private Answer change(Object body) {
        return world.admin().patch("/v1/files/" + file + "/details", body);
    }

    private Answer see(String id) {
        return world.admin().get("/v1/assets/" + id).expect(200);
    }

    @Test
    void aChangeSaysWhatIsThenTrueAndKeepsTheRest() {
        var all = change(Map.of(
                        "tags",
                        List.of("red", " blue ", "red"),
                        "customCoordinates",
                        "1,2,3,4",
                        "description",
                        "At the sea",
                        "customMetadata",
                        Map.of(brand, "Acme", year, 2026)))
                .expect(200);
        assertThat(all.text("fileId")).isEqualTo(file);
        assertThat(all.at("tags").toString()).isEqualTo("[\"blue\",\"red\"]");
        change(Map.of("customMetadata", Map.of(year, 1999))).expect(200);
        var seen = see(file);
        assertThat(seen.text("customCoordinates")).isEqualTo("1,2,3,4");
        assertThat(seen.text("description")).isEqualTo("At the sea");
        assertThat(seen.at("customMetadata." + brand).asString()).isEqualTo("Acme");
        assertThat(seen.at("customMetadata." + year).asInt()).isEqualTo(1999);
    }

    @Test
    void nullTakesAway() {
        change(Map.of("tags", List.of("red"), "customMetadata", Map.of(brand, "Acme"), "description", "x"))
                .expect(200);
        var nothing = new HashMap<String, Object>();
        nothing.put("tags", null);
        nothing.put("description", null);
        nothing.put("customCoordinates", null);
        nothing.put("customMetadata", Collections.singletonMap(brand, null));
        change(nothing).expect(200);
        var seen = see(file);
        assertThat(seen.at("tags").size()).isZero();
        assertThat(seen.at("customMetadata").toString()).isEqualTo("{}");
        assertThat(seen.json().has("description")).isFalse();
    }

    @Test
    void withIfMatchOnlyWhatWasLookedAtIsChanged() {
        var seen = see(file).header("ETag").orElseThrow();
        var careful = world.admin().with("If-Match", seen);
        var details = "/v1/files/" + file + "/details";
        assertThat(world.admin().get(details).header("ETag")).hasValue(seen);
        var now = careful.patch(details, Map.of("description", "mine"))
                .expect(200)
                .header("ETag");
        assertThat(now).isEqualTo(see(file).header("ETag"));
        careful.patch(details, Map.of("description", "too late")).expect(412, "stale");
        careful.patch(details, Map.of("publish", Map.of("isPublished", false))).expect(412, "stale");
        assertThat(see(file).text("description")).isEqualTo("mine");
        assertThat(see(file).header("ETag")).isEqualTo(now);
    }

    @Test
    void whatIsSoAlreadyIsNoChange() {
        change(Map.of("tags", List.of("red"))).expect(200);
        var before = see(file).header("ETag");
        change(Map.of("tags", List.of("red"), "removeAITags", "all")).expect(200);
        change(Map.of()).expect(200);
        assertThat(see(file).header("ETag")).isEqualTo(before);
        change(Map.of("tags", List.of("blue"))).expect(200);
        assertThat(see(file).header("ETag")).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"tags\":[\"a,b\"]}|invalid-tags",
                "{\"tags\":[\"\"]}|invalid-tags",
                "{\"tags\":\"red\"}|invalid-type",
                "{\"tags\":[7]}|invalid-type",
                "{\"customCoordinates\":\"1,2,3\"}|invalid-coordinates",
                "{\"customCoordinates\":7}|invalid-type",
                "{\"customMetadata\":[]}|invalid-type",
                "{\"customMetadata\":{\"none\":1}}|unknown-metadata",
                "{\"customMetadata\":{\"BRAND\":7}}|invalid-metadata",
                "{\"customMetadata\":{\"BRAND\":\"x23456789012345678901\"}}|invalid-metadata",
                "{\"customMetadata\":{\"YEAR\":1899}}|invalid-metadata",
                "{\"customMetadata\":{\"YEAR\":{}}}|invalid-type",
                "{\"customMetadata\":{\"YEAR\":[[]]}}|invalid-type",
                "{\"description\":\"a\\ud800\"}|invalid-text",
                "{\"description\":\"a\\u0000\"}|invalid-text",
                "{\"tags\":[\"a\\udc00b\"]}|invalid-text",
                "{\"customMetadata\":{\"BRAND\":\"a\\ud800\"}}|invalid-text",
                "{\"customMetadata\":{\"BRAND\":\"a\\u0000\"}}|invalid-metadata",
                "{\"colour\":1}|unknown-field"
            })
    void whatIsWrongChangesNothing(String body, String code) {
        var before = see(file).header("ETag");
        change(body.replace("BRAND", brand).replace("YEAR", year)).expect(400, code);
        assertThat(see(file).header("ETag")).isEqualTo(before);
    }

    @Test
    void extensionsAreNotServed() {
        change("{\"extensions\":[{\"name\":\"remove-bg\"}]}").expect(501, "not-implemented");
    }

    @Test
    void manyFilesGetAndLoseTagsAllOrNone() {
        var other = world.file("/d/b.txt");
        var both = List.of(file, other);
        assertThat(world.admin()
                        .post("/v1/files/addTags", Map.of("fileIds", both, "tags", List.of("sea", "sun")))
                        .expect(200)
                        .at("successfullyUpdatedFileIds")
                        .size())
                .isEqualTo(2);
        world.admin()
                .post("/v1/files/removeTags", Map.of("fileIds", both, "tags", List.of("sun", "moon")))
                .expect(200);
        assertThat(see(file).at("tags").toString()).isEqualTo("[\"sea\"]");
        assertThat(see(other).at("tags").toString()).isEqualTo("[\"sea\"]");
        var missing = world.admin()
                .post("/v1/files/addTags", Map.of("fileIds", List.of(file, "0000000000001"), "tags", List.of("never")))
                .expect(404, "not-found");
        assertThat(missing.at("missingFileIds").toString()).isEqualTo("[\"0000000000001\"]");
        world.admin()
                .post("/v1/files/addTags", Map.of("fileIds", List.of(world.folder("/d")), "tags", List.of("x")))
                .expect(404, "not-found");
        world.admin()
                .post("/v1/files/removeAITags", Map.of("fileIds", both, "AITags", List.of("x")))
                .expect(200);
        assertThat(see(file).at("tags").toString()).isEqualTo("[\"sea\"]");
    }

    @Test
    void thereAreLimitsToTagsAndToFilesInACall() {
        var many = IntStream.rangeClosed(1, 501).mapToObj(at -> "t" + at).toList();
        change(Map.of("tags", many)).expect(400, "too-many-tags");
        change(Map.of("tags", many.subList(0, 500))).expect(200);
        var one = List.of(file);
        var more = Map.of("fileIds", one, "tags", List.of("one more"));
        world.admin().post("/v1/files/addTags", more).expect(400, "too-many-tags");
        assertThat(see(file).at("tags").size()).isEqualTo(500);
        for (var call : List.of("addTags", "removeTags")) {
            world.admin()
                    .post("/v1/files/" + call, Map.of("fileIds", Collections.nCopies(51, file), "tags", List.of("t1")))
                    .expect(400, "too-many-items");
            world.admin()
                    .post("/v1/files/" + call, Map.of("fileIds", one, "tags", List.of()))
                    .expect(400, "required");
        }
        world.admin()
                .post("/v1/files/removeTags", Map.of("fileIds", one, "tags", many))
                .expect(200);
        assertThat(see(file).at("tags").size()).isZero();
    }

    @Test
    void needsContribute() {
        var ann = world.restricted("ann");
        var body = Map.of("fileIds", List.of(file), "tags", List.of("x"));
        ann.patch("/v1/files/" + file + "/details", Map.of()).expect(404, "not-found");
        ann.post("/v1/files/addTags", body).expect(404, "not-found");
        world.shareAsset(file, ann, "view");
        ann.patch("/v1/files/" + file + "/details", Map.of()).expect(403, "forbidden");
        ann.post("/v1/files/addTags", body).expect(403, "forbidden");
        world.shareAsset(file, ann, "contribute");
        ann.patch("/v1/files/" + file + "/details", Map.of("tags", List.of("y")))
                .expect(200);
        ann.post("/v1/files/addTags", body).expect(200);
    }

    @Test
    void filesAndFoldersAreEditedTogetherAndEachSaysHowItWent() {
        var ann = world.restricted("ann");
        var folder = world.folder("/d/sub");
        var seen = world.file("/d/seen.txt");
        var hidden = world.file("/d/hidden.txt");
        world.shareAsset(file, ann, "contribute");
        world.shareAsset(folder, ann, "contribute");
        world.shareAsset(seen, ann, "view");
        var answer = ann.post(
                        "/v1/assets/edit",
                        Map.of(
                                "ids",
                                List.of(file, folder, seen, hidden),
                                "addTags",
                                List.of("press"),
                                "customMetadata",
                                Map.of(brand, "Acme"),
                                "description",
                                "for print"))
                .expect(200);
        assertThat(answer.json()
                        .path("results")
                        .valueStream()
                        .map(each -> each.path("status").asString()))
                .containsExactly("updated", "updated", "not-allowed", "not-found");
        assertThat(see(folder).at("tags").toString()).isEqualTo("[\"press\"]");
        assertThat(see(folder).text("description")).isEqualTo("for print");
        assertThat(see(folder).at("customMetadata." + brand).asString()).isEqualTo("Acme");
        assertThat(see(seen).at("tags").size()).isZero();
        assertThat(see(hidden).at("tags").size()).isZero();
    }

    @Test
    void theNumberOfQueriesDoesNotGrowWithTheFiles() {
        var ids = List.of(file, world.file("/d/1.txt"), world.file("/d/2.txt"), world.file("/d/3.txt"));
        var counts = new HashSet<Long>();
        for (var many : List.of(1, 2, 4)) {
            var body = Map.of("fileIds", ids.subList(0, many), "tags", List.of("t" + many));
            counts.add(Queries.of(
                    () -> world.admin().post("/v1/files/addTags", body).expect(200)));
        }
        assertThat(counts).hasSize(1);
    }

    @Test
    void anUploadDescribesAndOverwritesWhatItIsTold() {
        var made = Form.to(world.path("/d"), "u.txt")
                .field("tags", "red")
                .field("customMetadata", "{\"" + brand + "\":\"Acme\",\"" + year + "\":2000}")
                .field("responseFields", "customMetadata,tags")
                .file(bytes("1"))
                .send(world.admin())
                .expect(200);
        assertThat(made.at("customMetadata." + brand).asString()).isEqualTo("Acme");
        Form.to(world.path("/d"), "u.txt")
                .field("customMetadata", "{\"" + year + "\":2001}")
                .field("overwriteTags", "true")
                .file(bytes("2"))
                .send(world.admin())
                .expect(200);
        var second = see(made.text("id"));
        assertThat(second.at("tags").size()).isZero();
        assertThat(second.at("customMetadata." + brand).asString()).isEqualTo("Acme");
        assertThat(second.at("customMetadata." + year).asInt()).isEqualTo(2001);
        Form.to(world.path("/d"), "u.txt")
                .field("overwriteCustomMetadata", "true")
                .field("overwriteAITags", "true")
                .file(bytes("3"))
                .send(world.admin())
                .expect(200);
        assertThat(see(made.text("id")).at("customMetadata").toString()).isEqualTo("{}");
        for (var wrong : List.of("[]", "{", "{\"none\":1}", "{\"" + year + "\":\"x\"}")) {
            var answer = Form.to(world.path("/d"), "u.txt")
                    .field("customMetadata", wrong)
                    .file(bytes("4"))
                    .send(world.admin());
            assertThat(answer.status()).as(wrong).isEqualTo(400);
        }
        assertThat(see(made.text("id")).text("versionInfo.name")).isEqualTo("Version 3");
    }

    @Test
    void everyChangeHasItsEventWithBeforeAndAfter() {
        change(Map.of("tags", List.of("red"))).expect(200);
        var details = TestServer.db()
                .read(sql -> sql.fetchValue("select details from event where action = 'file.update' and object_id = "
                        + io.vitrine.base.NodeId.of(file).value()));
        assertThat(details).isEqualTo("{\"tags\":{\"from\":[],\"to\":[\"red\"]}}");
    }

    @Test
    void whatIsDeletedLeavesNoWordsAndValues() {
        change(Map.of("tags", List.of("red"), "customMetadata", Map.of(brand, "Acme")))
                .expect(200);
        world.admin().delete("/v1/assets/" + world.folder("/d")).expect(204);
        world.admin().get("/v1/assets/" + file).expect(404);
    }
}
