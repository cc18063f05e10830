package io.vitrine.search;

import static io.vitrine.testing.World.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search for one character, which takes two in UTF-16. */
@Tag("database")
class RareCharacterTest {
    private final World world = new World();

    @ParameterizedTest
    @ValueSource(strings = {"🧮", "𠮷"})
    void isFoundInTheOrderOfRelevance(String character) {
        var tagged = world.file("/rare/tagged.txt");
        world.admin()
                .post("/v1/assets/edit", Map.of("ids", List.of(tagged), "addTags", List.of(character)))
                .expect(200);
        var path = "/v1/search/assets?sort=relevance&searchQuery=" + encoded(character);
        assertThat(World.pages(world.admin(), path, "id")).contains(tagged);
    }
}
