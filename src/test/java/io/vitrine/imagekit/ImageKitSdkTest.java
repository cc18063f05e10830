package io.vitrine.imagekit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs ImageKit's official SDK against this server, with nothing but its base URL and its key changed. */
@Tag("database")
class ImageKitSdkTest {
    @Test
    void everyCallWithACounterpartWorksAndTheOthersSayWhyNot() {
        var world = new World();
        var environment = Map.of(
                "IMAGE_KIT_BASE_URL",
                TestServer.uri("").toString(),
                "IMAGEKIT_PRIVATE_KEY",
                key(world, "administrator"),
                "VIEWER_KEY",
                key(world, "viewOnly"),
                "DOCUMENTATION",
                Path.of("docs/imagekit.md").toAbsolutePath().toString());
        var output = new NodeProject("imagekit").run(environment, "node", "--test-reporter=tap", "all.mjs");
        assertThat(output).contains("# fail 0").contains("# skipped 0").containsPattern("# pass [6-9][0-9]");
    }

    private static String key(World world, String role) {
        var body = Map.of("name", world.unique(role), "kind", "organisation", "role", role);
        return world.admin().post("/v1/api-keys", body).expect(201).text("key");
    }
}
