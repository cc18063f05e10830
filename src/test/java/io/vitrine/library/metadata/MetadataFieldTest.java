package io.vitrine.library.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Custom metadata fields: who defines them, their rules, and what the rules do to values. */
@Tag("database")
class MetadataFieldTest {
    private static final String ROUTE = "/v1/customMetadataFields";

    private final World world = new World();

    private Answer define(String name, String schema) {
        return world.admin()
                .post(
                        ROUTE,
                        "{\"name\":\"%s\",\"label\":\"A label\",\"schema\":%s}".formatted(world.unique(name), schema));
    }

    /** Writes the value to a field with the schema and returns the answer. */
    private Answer write(String schema, String value) {
        var made = define("f", schema).expect(201);
        var answer = world.admin()
                .patch(
                        "/v1/files/" + world.file("/f.txt") + "/details",
                        "{\"customMetadata\":{\"%s\":%s}}".formatted(made.text("name"), value));
        world.admin().delete(ROUTE + "/" + made.text("id")).expect(204);
        return answer;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"Text\"}|\"x\"",
                "{\"type\":\"Text\",\"minLength\":2,\"maxLength\":3}|\"abc\"",
                "{\"type\":\"Text\",\"minLength\":2,\"maxLength\":2}|\"a\ud83d\ude00\"",
                "{\"type\":\"Textarea\"}|\"a\\nb\"",
                "{\"type\":\"Number\",\"minValue\":2,\"maxValue\":2}|2",
                "{\"type\":\"Date\",\"minValue\":\"2026-01-01\",\"maxValue\":\"2026-01-01\"}|\"2026-01-01\"",
                "{\"type\":\"Number\",\"minValue\":-1,\"maxValue\":1.5}|1.5",
                "{\"type\":\"Date\",\"minValue\":\"2026-01-01\"}|\"2026-01-01T00:00:00Z\"",
                "{\"type\":\"Date\"}|\"2026-02-03\"",
                "{\"type\":\"Boolean\"}|false",
                "{\"type\":\"SingleSelect\",\"selectOptions\":[\"a\",1,true]}|1",
                "{\"type\":\"MultiSelect\",\"selectOptions\":[\"a\",1,true]}|[true,\"a\"]"
            })
    void takesWhatTheRulesAllow(String schema, String value) {
        var answer = write(schema, value).expect(200);
        assertThat(answer.json()
                        .path("customMetadata")
                        .valueStream()
                        .findFirst()
                        .orElseThrow()
                        .toString())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"Text\"}|7",
                "{\"type\":\"Text\"}|\"a\\u0000b\"",
                "{\"type\":\"Text\",\"minLength\":2}|\"a\"",
                "{\"type\":\"Text\",\"maxLength\":2}|\"abc\"",
                "{\"type\":\"Number\"}|\"7\"",
                "{\"type\":\"Number\",\"minValue\":2}|1",
                "{\"type\":\"Number\",\"maxValue\":2}|2.5",
                "{\"type\":\"Date\"}|\"yesterday\"",
                "{\"type\":\"Date\"}|20260101",
                "{\"type\":\"Date\"}|\"2026-02-30\"",
                "{\"type\":\"Date\",\"minValue\":\"2026-01-01\"}|\"2025-12-31T23:59:59Z\"",
                "{\"type\":\"Date\",\"maxValue\":\"2026-01-01\"}|\"2026-01-01T00:00:01Z\"",
                "{\"type\":\"Boolean\"}|\"true\"",
                "{\"type\":\"SingleSelect\",\"selectOptions\":[\"a\"]}|\"b\"",
                "{\"type\":\"SingleSelect\",\"selectOptions\":[\"a\"]}|[\"a\"]",
                "{\"type\":\"MultiSelect\",\"selectOptions\":[\"a\"]}|\"a\"",
                "{\"type\":\"MultiSelect\",\"selectOptions\":[\"a\"]}|[]",
                "{\"type\":\"MultiSelect\",\"selectOptions\":[\"a\"]}|[\"a\",\"b\"]"
            })
    void refusesWhatTheyDoNot(String schema, String value) {
        write(schema, value).expect(400, "invalid-metadata");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|required",
                "{\"type\":\"Colour\"}|invalid-schema",
                "{\"type\":\"Number\",\"minLength\":2}|invalid-schema",
                "{\"type\":\"Text\",\"minValue\":2}|invalid-schema",
                "{\"type\":\"Text\",\"selectOptions\":[\"a\"]}|invalid-schema",
                "{\"type\":\"Text\",\"minLength\":3,\"maxLength\":2}|invalid-schema",
                "{\"type\":\"Text\",\"minLength\":-1}|invalid-schema",
                "{\"type\":\"Number\",\"minValue\":3,\"maxValue\":2}|invalid-schema",
                "{\"type\":\"Number\",\"minValue\":\"3\"}|invalid-schema",
                "{\"type\":\"Date\",\"minValue\":\"soon\"}|invalid-schema",
                "{\"type\":\"Date\",\"minValue\":\"2026-01-02\",\"maxValue\":\"2026-01-01\"}|invalid-schema",
                "{\"type\":\"SingleSelect\"}|invalid-schema",
                "{\"type\":\"SingleSelect\",\"selectOptions\":[]}|invalid-schema",
                "{\"type\":\"SingleSelect\",\"selectOptions\":[1,1.0]}|invalid-schema",
                "{\"type\":\"SingleSelect\",\"selectOptions\":[{}]}|invalid-schema",
                "{\"type\":\"SingleSelect\",\"selectOptions\":[\"a\"],\"defaultValue\":\"b\"}|invalid-schema",
                "{\"type\":\"Text\",\"isValueRequired\":true}|invalid-schema",
                "{\"type\":\"Number\",\"defaultValue\":\"x\"}|invalid-schema"
            })
    void refusesRulesThatMakeNoSense(String schema, String code) {
        define("wrong", schema).expect(400, code);
    }

    @Test
    void defaultsComeWithNewFilesAndRequiredValuesCannotBeLacking() {
        var made = define("r", "{\"type\":\"Text\",\"isValueRequired\":true,\"defaultValue\":\"new\"}")
                .expect(201);
        var optional = define("o", "{\"type\":\"Number\"}").expect(201);
        try {
            var name = made.text("name");
            var file = world.file("/r.txt");
            var at = "/v1/files/" + file + "/details";
            assertThat(world.admin().get(at).at("customMetadata." + name).asString())
                    .isEqualTo("new");
            var gone = new HashMap<String, Object>();
            gone.put(name, null);
            world.admin().patch(at, Map.of("customMetadata", gone)).expect(400, "missing-metadata");
            world.admin()
                    .patch(at, Map.of("customMetadata", Map.of(optional.text("name"), 1)))
                    .expect(200);
            world.admin()
                    .upload(
                            Map.of(
                                    "fileName",
                                    "lacking.txt",
                                    "folder",
                                    world.root(),
                                    "customMetadata",
                                    "{\"" + optional.text("name") + "\":1}"),
                            World.bytes("x"))
                    .expect(400, "missing-metadata");
        } finally {
            world.admin().delete(ROUTE + "/" + made.text("id")).expect(204);
        }
    }

    @Test
    void overwritingByNothingLeavesDefaultsToNewFilesAndRequiredValuesToAll() {
        var required = define("r", "{\"type\":\"Text\",\"isValueRequired\":true,\"defaultValue\":\"new\"}")
                .expect(201);
        var optional = define("o", "{\"type\":\"Number\",\"defaultValue\":3}").expect(201);
        try {
            var name = required.text("name");
            var other = optional.text("name");
            var file = overwritten().text("fileId");
            var at = "/v1/files/" + file + "/details";
            assertThat(metadata(at)).containsEntry(name, "new").containsEntry(other, "3");
            world.admin()
                    .patch(at, Map.of("customMetadata", Map.of(name, "old", other, 4)))
                    .expect(200);
            overwritten();
            assertThat(metadata(at)).containsEntry(name, "new").doesNotContainKey(other);
        } finally {
            world.admin().delete(ROUTE + "/" + required.text("id")).expect(204);
            world.admin().delete(ROUTE + "/" + optional.text("id")).expect(204);
        }
    }

    private Answer overwritten() {
        var fields = Map.of(
                "fileName", "o.txt",
                "folder", world.root(),
                "useUniqueFileName", "false",
                "overwriteCustomMetadata", "true");
        return world.admin().upload(fields, World.bytes("x")).expect(200);
    }

    private Map<String, String> metadata(String details) {
        var values = new HashMap<String, String>();
        world.admin()
                .get(details)
                .at("customMetadata")
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().asString()));
        return values;
    }

    @Test
    void aDeletedFieldTakesItsValuesAlongAndKeepsItsName() {
        var made = define("gone", "{\"type\":\"Text\"}").expect(201);
        var name = made.text("name");
        var at = "/v1/files/" + world.file("/g.txt") + "/details";
        world.admin().patch(at, Map.of("customMetadata", Map.of(name, "x"))).expect(200);
        world.admin().delete(ROUTE + "/" + made.text("id")).expect(204);
        Eventually.holds(
                "the value is gone",
                () -> world.admin().get(at).at("customMetadata").isEmpty());
        define("gone", "{\"type\":\"Number\"}").expect(409, "name-taken");
        assertThat(world.admin().get(ROUTE).expect(200).all("name")).doesNotContain(name);
        assertThat(world.admin().get(ROUTE + "?includeDeleted=true").expect(200).all("name"))
                .contains(name);
        assertThat(isDeleted(name)).isTrue();
        var kept = define("kept", "{\"type\":\"Text\"}").expect(201);
        assertThat(isDeleted(kept.text("name"))).isFalse();
        world.admin().delete(ROUTE + "/" + kept.text("id")).expect(204);
        world.admin().delete(ROUTE + "/" + made.text("id")).expect(404, "not-found");
        world.admin().patch(ROUTE + "/" + made.text("id"), Map.of("label", "x")).expect(404, "not-found");
        world.admin().patch(at, Map.of("customMetadata", Map.of(name, "x"))).expect(400, "unknown-metadata");
    }

    /** Whether the list that includes deleted fields marks this one as deleted; it marks no others. */
    private boolean isDeleted(String name) {
        return world.admin()
                .get(ROUTE + "?includeDeleted=true")
                .expect(200)
                .json()
                .valueStream()
                .anyMatch(field -> field.path("name").asString().equals(name) && field.has("isDeleted"));
    }

    @Test
    void withIfMatchOnlyWhatWasLookedAtIsChanged() {
        var made = define("m", "{\"type\":\"Text\"}").expect(201);
        var at = ROUTE + "/" + made.text("id");
        var careful = world.admin().with("If-Match", made.header("ETag").orElseThrow());
        var now = careful.patch(at, Map.of("label", "Mine")).expect(200).header("ETag");
        careful.patch(at, Map.of("label", "Too late")).expect(412, "stale");
        world.admin()
                .with("If-Match", now.orElseThrow())
                .patch(at, Map.of("label", "Mine again"))
                .expect(200);
        world.admin().delete(at).expect(204);
    }

    @Test
    void labelAndRulesChangeButTheTypeDoesNot() {
        var made = define("c", "{\"type\":\"Number\",\"maxValue\":5}").expect(201);
        var at = ROUTE + "/" + made.text("id");
        var changed = world.admin()
                .patch(at, Map.of("label", "Better", "schema", Map.of("maxValue", 9)))
                .expect(200);
        assertThat(changed.text("label")).isEqualTo("Better");
        assertThat(changed.at("schema").toString()).isEqualTo("{\"type\":\"Number\",\"maxValue\":9}");
        world.admin().patch(at, Map.of("schema", Map.of("type", "Text"))).expect(400, "unknown-field");
        world.admin().patch(at, Map.of("schema", Map.of("maxLength", 5))).expect(400, "invalid-schema");
        world.admin().patch(at, Map.of()).expect(400, "required");
        world.admin().patch(at, Map.of("label", " ")).expect(400, "invalid-label");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"Text\",\"defaultValue\":\"ab\",\"minLength\":1,\"maxLength\":5}"
                        + "|{\"minLength\":null,\"maxLength\":null,\"defaultValue\":null}|{\"type\":\"Text\"}",
                "{\"type\":\"Number\",\"minValue\":1,\"maxValue\":5}|{\"minValue\":null}|{\"type\":\"Number\",\"maxValue\":5}",
                "{\"type\":\"Date\",\"maxValue\":\"2026-01-01\"}|{\"maxValue\":null,\"isValueRequired\":null}|{\"type\":\"Date\"}",
                "{\"type\":\"Number\",\"maxValue\":5}|{}|{\"type\":\"Number\",\"maxValue\":5}"
            })
    void aRuleGoesByNullAndStaysByBeingLeftOut(String before, String change, String after) {
        var made = define("g", before).expect(201);
        var at = ROUTE + "/" + made.text("id");
        var changed = world.admin().patch(at, "{\"schema\":" + change + "}").expect(200);
        assertThat(changed.at("schema").toString()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"selectOptions\":null}|invalid-schema",
                "{\"defaultValue\":null}|invalid-schema",
                "{\"minLength\":\"1\"}|invalid-type",
                "{\"minLength\":1.5}|invalid-type",
                "{\"isValueRequired\":1}|invalid-type",
                "{\"selectOptions\":\"a\"}|invalid-type",
                "{\"defaultValue\":{}}|invalid-type"
            })
    void aChangeLeavesNoRulesThatMakeNoSense(String change, String code) {
        var schema =
                "{\"type\":\"SingleSelect\",\"selectOptions\":[\"a\"],\"isValueRequired\":true,\"defaultValue\":\"a\"}";
        var made = define("n", schema).expect(201);
        var at = ROUTE + "/" + made.text("id");
        try {
            world.admin().patch(at, "{\"schema\":" + change + "}").expect(400, code);
        } finally {
            world.admin().delete(at).expect(204);
        }
    }

    @Test
    void administratorsAndDevelopersDefineThemAndEverybodyKnowsThem() {
        var made = define("known", "{\"type\":\"Boolean\"}").expect(201);
        var at = ROUTE + "/" + made.text("id");
        for (var role : List.of("fullAccess", "viewOnly", "restricted")) {
            var person = world.person(role, role);
            assertThat(person.get(ROUTE).expect(200).all("name")).contains(made.text("name"));
            person.post(ROUTE, Map.of("name", "n", "label", "l", "schema", Map.of("type", "Text")))
                    .expect(403, "forbidden");
            person.patch(at, Map.of("label", "x")).expect(403, "forbidden");
            person.delete(at).expect(403, "forbidden");
        }
        world.person("dev", "developer").patch(at, Map.of("label", "x")).expect(200);
        for (var name : List.of("", "two words", "ä", "x".repeat(101))) {
            world.admin()
                    .post(ROUTE, Map.of("name", name, "label", "l", "schema", Map.of("type", "Text")))
                    .expect(400, "invalid-name");
        }
    }
}
