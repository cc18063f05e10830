package io.vitrine.operations;

import static io.vitrine.testing.World.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.ServerProcess;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What the log says, and what it never says, even at its most verbose. */
class LogsTest {
    @TempDir
    private Path data;

    private final List<String> secrets = new ArrayList<>();

    @Test
    void everyEventIsOneLineOfJsonWithItsRequestAndTellsNoSecret() throws Exception {
        try (var mail = new RefusingMailServer();
                var server = ServerProcess.start(flags(mail))) {
            var lost = use(server);
            Eventually.holds(
                    "the failures are logged", () -> isTold(server, lost) && isTold(server, "could not be sent"));
            assertThat(server.lines())
                    .filteredOn(line -> !line.startsWith("Vitrine is ready at "))
                    .isNotEmpty()
                    .allSatisfy(LogsTest::isEvent);
            assertThat(secrets).hasSizeGreaterThan(8);
            assertThat(server.lines()).allSatisfy(line -> assertThat(secrets).noneMatch(line::contains));
            var event = JsonMapper.shared()
                    .readTree(server.lines().stream()
                            .filter(line -> line.contains(lost))
                            .findFirst()
                            .orElseThrow());
            assertThat(event.path("requestId").asString()).isEqualTo(lost);
            assertThat(event.has("address")).isFalse();
        }
    }

    private List<String> flags(RefusingMailServer mail) {
        return List.of(
                "--data=" + data,
                "--log.format=json",
                "--logging.level.io.vitrine=debug",
                "--limits.body-size=2KB",
                "--mail.host=127.0.0.1",
                "--mail.port=" + mail.port(),
                "--mail.from=dam@example.com",
                "--mail.starttls=false");
    }

    private static boolean isTold(ServerProcess server, String what) {
        return server.lines().stream().anyMatch(line -> line.contains(what));
    }

    private static void isEvent(String line) {
        var event = JsonMapper.shared().readTree(line);
        assertThat(event.path("message").asString()).isNotBlank();
        assertThat(event.path("@timestamp").asString()).endsWith("Z");
        assertThat(event.path("log").path("level").asString()).isNotBlank();
    }

    /** Sends many right and wrong requests; returns the id of a request that failed through the server's fault. */
    private String use(ServerProcess server) throws IOException {
        var nobody = Caller.nobodyAt(server.uri());
        var admin = server.admin();
        secrets.addAll(List.of("a@example.com", "correct-horse-battery", "wrong-horse-battery", "sesame-street"));
        nobody.post("/v1/session", Map.of("email", "a@example.com", "password", "wrong-horse-battery"))
                .expect(401);
        nobody.post("/v1/session", "{\"email\":\"a@example.com\",\"password\":\"sesame-street\"")
                .expect(400);
        var key = secret(
                admin.post("/v1/api-keys", Map.of("name", "logs", "kind", "organisation", "role", "administrator"))
                        .expect(201),
                "key");
        secrets.add("berta@example.com");
        secret(
                admin.post("/v1/users", Map.of("email", "berta@example.com", "name", "Berta", "role", "restricted"))
                        .expect(201),
                "invitationUrl");
        var program = nobody.with("Authorization", "Bearer " + key).with("Idempotency-Key", "logged-never-ever");
        secrets.add("logged-never-ever");
        secrets.add("kept-to-themselves");
        nobody.with("Authorization", "Bearer vtr_notakey0123").get("/v1/me").expect(401);
        secrets.add("vtr_notakey0123");
        program.upload("/private", "kept-to-themselves.txt", bytes("kept")).expect(200);
        admin.get("/media/private/kept-to-themselves.txt?v=x").expect(404);
        admin.post("/v1/media-collections", Map.of("name", "kept-to-themselves".repeat(300)))
                .expect(413);
        removeContents();
        return admin.get("/media/private/kept-to-themselves.txt")
                .expect(500)
                .header("X-Request-Id")
                .orElseThrow();
    }

    private String secret(Answer answer, String field) {
        secrets.add(answer.text(field));
        return answer.text(field);
    }

    private void removeContents() throws IOException {
        try (var files = Files.find(
                data.resolve("blobs"),
                2,
                (file, attributes) -> attributes.isRegularFile()
                        && file.getFileName().toString().length() == 64,
                new FileVisitOption[0])) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
