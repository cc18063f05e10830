package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.OwnServer;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A server with short pages: a client that asks for longer ones, as the page does, still reaches the end of a list. */
class PageSizeTest {
    private static final OwnServer SERVER = new OwnServer(
            "--admin.email=a@example.com", "--admin.password=correct-horse-battery", "--limits.page-size=100");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aPageIsAsLongAsPagesMayBeWhereMoreIsAskedFor() {
        var admin = SERVER.nobody().signIn("a@example.com", "correct-horse-battery");
        for (var number = 0; number < 101; number++) {
            admin.post("/v1/groups", Map.of("name", "group " + number)).expect(201);
        }
        var first = admin.get("/v1/groups?limit=1000&count=true").expect(200).json();
        assertThat(first.path("items")).hasSize(100);
        assertThat(first.path("count").asInt()).isEqualTo(101);
        var second = admin.get("/v1/groups?limit=1000&cursor="
                        + first.path("nextCursor").asString())
                .expect(200)
                .json();
        var names = new HashSet<String>();
        first.path("items").forEach(group -> names.add(group.path("name").asString()));
        second.path("items").forEach(group -> names.add(group.path("name").asString()));
        assertThat(names).hasSize(101);
        assertThat(second.path("nextCursor").isNull()).isTrue();
    }
}
