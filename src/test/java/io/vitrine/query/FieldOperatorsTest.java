package io.vitrine.query;

import static io.vitrine.testing.World.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks each operator of each field against {@link NaiveComparison}, on things with and without a value. */
@Tag("database")
class FieldOperatorsTest {
    private static final World WORLD = new World();
    private static final ComparedThings THINGS = new ComparedThings(WORLD);

    @BeforeAll
    static void make() {
        THINGS.make();
    }

    static Stream<FieldName> fields() {
        return Stream.of(
                        Stream.<FieldName>of(FieldName.Plain.values()),
                        THINGS.custom().keySet().stream(),
                        Stream.of("Make", "ISO", "Keywords", "Flash").map(FieldName.Embedded::new))
                .flatMap(all -> all);
    }

    private static Set<Operator> operators(FieldName field) {
        return field instanceof FieldName.Custom custom
                ? CustomConditions.operators(THINGS.custom().get(custom))
                : field.operators();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everyOperatorHitsWhatItShould(FieldName field) {
        for (var operator : operators(field)) {
            var sizes = new ArrayList<Integer>();
            for (var values : asked(operator, THINGS.probes(field))) {
                var query = written(field, operator, values);
                var expected = THINGS.all().stream()
                        .filter(thing -> NaiveComparison.holds(field, operator, thing.value(field), values))
                        .map(ComparedThings.Thing::name)
                        .toList();
                assertThat(found(query)).as(query).containsExactlyInAnyOrderElementsOf(expected);
                sizes.add(expected.size());
            }
            assertThat(sizes).as("%s %s has hits", field, operator).anyMatch(size -> size > 0);
            assertThat(sizes)
                    .as("%s %s misses some", field, operator)
                    .anyMatch(size -> size < THINGS.all().size());
        }
    }

    /** The operands to try: none at all, each probe alone, or each in a list with the first. */
    private static List<List<Object>> asked(Operator operator, List<Object> probes) {
        if (operator.takesNothing()) {
            return List.of(List.of());
        }
        return probes.stream()
                .map(probe -> operator.takesList() ? List.of(probe, probes.getFirst()) : List.of(probe))
                .toList();
    }

    private static String written(FieldName field, Operator operator, List<Object> values) {
        var texts = values.stream()
                .map(value ->
                        value instanceof Number || value instanceof Boolean ? value.toString() : "\"" + value + "\"")
                .toList();
        var written = operator.takesList() ? texts.toString() : String.join("", texts);
        return "\"" + field.word() + "\" " + operator.text() + " " + written;
    }

    private static List<String> found(String query) {
        var within = "path : \"" + WORLD.root() + "\" AND (" + query + ")";
        return WORLD.admin()
                .get("/v1/search/assets?searchQuery=" + encoded(within))
                .expect(200)
                .all("name");
    }
}
