package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tag of a state is only for {@code If-Match}: the answer contains more than the state, such as what its viewer may do. */
@Tag("database")
class StateTagTest {
    private final World world = new World();

    @Test
    void nobodyIsToldThatTheirCopyIsStillGood() {
        var file = world.file("/a/x.txt");
        var saved = Map.of("name", world.unique("s"), "query", "name:\"x\"");
        var all = List.of(
                "/v1/assets/" + file,
                "/v1/assets/" + world.folder("/a"),
                "/v1/files/" + file + "/details",
                "/v1/assets/" + file + "/access",
                "/v1/media-collections/" + world.collection("c"),
                "/v1/users/" + world.restricted("ann").id(),
                "/v1/groups/" + world.group("g"),
                "/v1/saved-searches/"
                        + world.admin()
                                .post("/v1/saved-searches", saved)
                                .expect(201)
                                .text("id"),
                "/v1/me");
        for (var path : all) {
            var tag = world.admin().get(path).expect(200).header("ETag");
            assertThat(tag).as(path).isPresent();
            world.admin().with("If-None-Match", tag.get()).get(path).expect(200);
        }
    }
}
