package io.vitrine.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.db.Db;
import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.OwnServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A separate server that is exposed to faults, with checks of how it copes. */
final class FaultyServer implements AutoCloseable {
    private static final String EMAIL = "a@example.com";
    private static final String PASSWORD = "correct-horse-battery";
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private final OwnServer server;
    private final Path data;
    private final Caller key;

    FaultyServer(Path data, String... settings) {
        var flags = new ArrayList<>(List.of(settings));
        flags.addAll(List.of("--data=" + data, "--admin.email=" + EMAIL, "--admin.password=" + PASSWORD));
        this.server = new OwnServer(flags.toArray(String[]::new));
        this.data = data;
        var admin = server.nobody().signIn(EMAIL, PASSWORD);
        this.key = server.nobody()
                .with(
                        "Authorization",
                        "Bearer "
                                + admin.post(
                                                "/v1/api-keys",
                                                Map.of("name", "k", "kind", "organisation", "role", "administrator"))
                                        .expect(201)
                                        .text("key"));
    }

    /** A caller with an administrator's API key. */
    Caller key() {
        return key;
    }

    Caller signIn(String email, String password) {
        return server.nobody().signIn(email, password);
    }

    Path blobs() {
        return data.resolve("blobs");
    }

    Path blob(String sha256) {
        return blobs().resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    int readiness() {
        return server.nobody().get("/actuator/health/readiness").status();
    }

    void becomes(int readiness) {
        Eventually.holds("readiness is answered " + readiness, () -> readiness() == readiness);
    }

    static void mayPass(Answer refused) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(503);
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isPositive();
        assertThat(refused.text("detail")).isNotBlank();
    }

    /** Asserts that no content is open, no pooled connection is in use and no draft is left. */
    void leaksNothing() {
        Eventually.holds("nothing is left open or half-made", () -> openContents() == 0 && drafts() == 0);
        Eventually.holds("no connection is in use", () -> inUse() == 0);
    }

    private long openContents() {
        try (var open = Files.list(DESCRIPTORS)) {
            return open.filter(descriptor -> leadsTo(descriptor, blobs())).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean leadsTo(Path descriptor, Path folder) {
        try {
            return Files.readSymbolicLink(descriptor).startsWith(folder);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private long drafts() {
        try (var drafts = Files.list(blobs().resolve("tmp"))) {
            return drafts.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double inUse() {
        return key.get("/actuator/prometheus")
                .expect(200)
                .body()
                .lines()
                .filter(line -> line.startsWith("hikaricp_connections_active{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    Db db() {
        return server.bean(Db.class);
    }

    @Override
    public void close() {
        server.close();
    }
}
