package io.vitrine.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.World;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sharing something while it is deleted: done before, or not there any more, and never an error of the server. */
@Tag("database")
class SharingRaceTest {
    private static final int ROUNDS = 60;

    @Test
    void sharingMeetsDeletion() throws Exception {
        var world = new World();
        var person = world.restricted("rosa");
        var grant = World.grant("user", person.id(), "view");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < ROUNDS; round++) {
                var isFile = round % 2 == 0;
                var id = isFile ? world.file("/race/f" + round) : world.collection("race" + round);
                var object = (isFile ? "/v1/assets/" : "/v1/media-collections/") + id;
                var start = new CyclicBarrier(2);
                var shared = threads.submit(() -> {
                    start.await();
                    return world.admin().patch(object + "/access", grant).status();
                });
                start.await();
                world.admin().delete(object).expect(204);
                assertThat(shared.get()).as("sharing " + object).isIn(200, 404);
                world.admin().get(object).expect(404);
                person.get(object).expect(404);
            }
        }
    }
}
