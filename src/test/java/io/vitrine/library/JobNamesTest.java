package io.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A finished job names its files and folders only to those who may still see them. */
@Tag("database")
class JobNamesTest {
    private final World world = new World();
    private final World.Person rosa = world.restricted("rosa");
    private final String folder = world.folder("/desk");
    private final String target = world.folder("/desk/target");
    private final String file = world.file("/desk/dismissals.txt");
    private final String hidden = world.file("/board/never-seen.txt");
    private String job = "";

    @BeforeEach
    void move() {
        world.shareAsset(folder, rosa, "manage");
        var request = Map.of("ids", List.of(file, hidden, "0000000000001"), "destinationId", target);
        job = rosa.post("/v1/assets/move", request).expect(200).text("id");
        assertThat(told(rosa)).contains("dismissals").doesNotContain("never-seen");
    }

    private String told(Caller by) {
        return by.get("/v1/jobs/" + job).expect(200).body();
    }

    private void revoke() {
        world.admin()
                .patch("/v1/assets/" + folder + "/access", World.revoke("user", rosa.id()))
                .expect(200);
    }

    @Test
    void whatWasTakenAwayIsCalledByItsId() {
        revoke();
        assertThat(told(rosa)).doesNotContain("dismissals").contains(file);
        assertThat(told(world.admin())).contains("dismissals");
        world.shareAsset(folder, rosa, "view");
        assertThat(told(rosa)).contains("dismissals");
    }

    @Test
    void aReasonThatNamesItGoesWithIt() {
        world.folder("/desk/target/minutes");
        var minutes = world.file("/desk/minutes");
        var request = Map.of("ids", List.of(minutes), "destinationId", target);
        job = rosa.post("/v1/assets/move", request).expect(200).text("id");
        assertThat(told(rosa)).contains("minutes", "name-taken");
        revoke();
        assertThat(told(rosa)).contains("name-taken", minutes).doesNotContain("minutes");
        assertThat(told(world.admin())).contains("minutes");
    }

    @Test
    void whatWasDeletedIsNamedToWhoCouldSeeItInItsPlace() {
        world.admin().delete("/v1/assets/" + file).expect(204);
        assertThat(told(rosa)).contains("dismissals");
        revoke();
        assertThat(told(rosa)).doesNotContain("dismissals");
    }

    @Test
    void whatIsHiddenIsToldAsWhatNeverWas() {
        var results = rosa.get("/v1/jobs/" + job).expect(200).at("results");
        var unseen = results.valueStream()
                .filter(result -> !result.path("id").asString().equals(file))
                .map(result -> result.toString().replace(result.path("id").asString(), "id"))
                .distinct();
        assertThat(unseen).hasSize(1);
    }
}
