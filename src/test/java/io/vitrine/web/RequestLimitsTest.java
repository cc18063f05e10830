package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.OwnServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one user or key may ask for, on a server with small limits. */
class RequestLimitsTest {
    private static final String EMAIL = "a@example.com";
    private static final String PASSWORD = "correct-horse-battery";
    private static final OwnServer SERVER = new OwnServer(
            "--admin.email=" + EMAIL,
            "--admin.password=" + PASSWORD,
            "--limits.requests=20",
            "--limits.requests-time=1h",
            "--limits.page-size=100",
            "--limits.items-per-call=3");
    private static Caller first = Caller.nobody();
    private static Caller second = Caller.nobody();
    private static Caller third = Caller.nobody();

    @BeforeAll
    static void makeKeys() {
        var admin = SERVER.nobody().signIn(EMAIL, PASSWORD);
        first = key(admin, "first");
        second = key(admin, "second");
        third = key(admin, "third");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Caller key(Caller admin, String name) {
        var key = admin.post("/v1/api-keys", Map.of("name", name, "kind", "organisation", "role", "fullAccess"))
                .expect(201)
                .text("key");
        return SERVER.nobody().with("Authorization", "Bearer " + key);
    }

    @Test
    void afterSoManyRequestsAKeyWaitsAndTheOthersDoNot() {
        for (var left = 19; left >= 0; left--) {
            var answer = first.get("/v1/me").expect(200);
            assertThat(answer.header("X-RateLimit-Limit")).contains("20");
            assertThat(answer.header("X-RateLimit-Interval")).contains("3600000");
            assertThat(answer.header("X-RateLimit-Remaining")).contains(String.valueOf(left));
            assertThat(Long.parseLong(answer.header("X-RateLimit-Reset").orElseThrow()))
                    .isBetween(1L, 3_600_000L);
        }
        var refused = first.get("/v1/me").expect(429, "too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(1, 180);
        assertThat(refused.header("X-RateLimit-Remaining")).contains("0");
        assertThat(refused.text("detail")).contains("vitrine.limits.requests");
        first.post("/v1/media-collections", Map.of("name", "x")).expect(429);
        second.get("/v1/me").expect(200);
        SERVER.nobody().get("/v1/setup").expect(200);
    }

    @Test
    void noPageIsLongerThanTheLimit() {
        second.get("/v1/media-collections?limit=100").expect(200);
        second.get("/v1/media-collections?limit=1000").expect(200);
        second.get("/v1/media-collections?limit=1001").expect(400, "invalid-limit");
        second.get("/v1/files?limit=101").expect(400, "invalid-limit");
        second.get("/v1/files").expect(200);
    }

    @Test
    void noListInARequestIsLongerThanTheLimit() {
        var four = List.of("0000000000001", "0000000000002", "0000000000003", "0000000000004");
        var requests = Map.ofEntries(
                Map.entry("/v1/media-collections", Map.of("name", "four", "assetIds", four)),
                Map.entry("/v1/media-collections/delete", Map.of("ids", four)),
                Map.entry("/v1/media-collections/assets/add", Map.of("collectionIds", List.of("x"), "assetIds", four)),
                Map.entry("/v1/media-collections/assets/remove", Map.of("collectionIds", four, "assetIds", List.of())),
                Map.entry("/v1/assets/delete", Map.of("ids", four)),
                Map.entry("/v1/assets/move", Map.of("ids", four, "destinationId", "x")),
                Map.entry("/v1/assets/copy", Map.of("ids", four, "destinationId", "x")),
                Map.entry("/v1/assets/publish", Map.of("ids", four, "isPublished", true)),
                Map.entry("/v1/assets/edit", Map.of("ids", four, "addTags", List.of("t"))),
                Map.entry("/v1/assets/restore", Map.of("ids", four)),
                Map.entry("/v1/trash/empty", Map.of("ids", four)),
                Map.entry("/v1/downloads", Map.of("assetIds", four)),
                Map.entry("/v1/files/batch/deleteByFileIds", Map.of("fileIds", four)),
                Map.entry("/v1/ownership/transfer", Map.of("to", "x", "assetIds", four)));
        requests.forEach((path, body) -> assertThat(
                        third.post(path, body).expect(400, "too-many-items").text("detail"))
                .as(path)
                .contains("at most 3", "vitrine.limits.items-per-call"));
        third.post("/v1/assets/delete", Map.of("ids", four.subList(0, 3))).expect(200);
    }
}
