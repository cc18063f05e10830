package io.vitrine.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.testing.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it ships, whose beans were defined at build time: it serves the same as the classes it was built from. */
@Tag("jar")
class JarTest {
    private static final Path JAR = Path.of(System.getProperty("vitrine.test.jar", "target/vitrine.jar"));

    @TempDir
    private Path folder;

    @Test
    void servesAllRoutesAndThePage() throws Exception {
        try (var server = ServerProcess.startJar(JAR, List.of("--data=" + folder.resolve("data")))) {
            var admin = server.admin();
            assertThat(PageApi.of(admin.get("/v3/api-docs").expect(200).json()))
                    .isEqualTo(Files.readString(Path.of("ui/src/api/openapi.json")));
            assertThat(admin.with("Accept", "text/html")
                            .get("/library")
                            .expect(200)
                            .body())
                    .contains("<div id=\"root\">");

            admin.upload("/jar", "a.txt", "in a jar".getBytes(UTF_8)).expect(200);
            assertThat(admin.get("/media/jar/a.txt").expect(200).body()).isEqualTo("in a jar");
            admin.post("/v1/media-collections", Map.of("name", "from-a-jar")).expect(201);

            assertThat(server.lines()).noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
        }
    }

    @Test
    void tellsOfSettingsThatAreWrong() {
        assertThatThrownBy(() -> ServerProcess.startJar(JAR, List.of("--data=" + folder, "--limits.page-size=0")))
                .hasMessageContaining("vitrine.limits.page-size=0 is refused");
    }
}
