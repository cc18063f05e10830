package io.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.World;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class SecurityTest {
    private final World world = new World();

    @ParameterizedTest
    @ValueSource(strings = {"/v1/me", "/v1/setup", "/actuator/health/readiness", "/v3/api-docs", "/media/none.jpg"})
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        var answer = Caller.nobody().get(path);
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
        assertThat(answer.header("Referrer-Policy")).isPresent();
        assertThat(answer.header("X-Request-Id")).isPresent();
    }

    @Test
    void thePageMayRunItsOwnScriptsAlone() {
        var policy = Caller.nobody()
                .get("/v1/setup")
                .header("Content-Security-Policy")
                .orElseThrow();
        assertThat(policy.split("; "))
                .containsExactly(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self' 'unsafe-inline'",
                        "img-src 'self' data: blob:",
                        "media-src 'self' blob:",
                        "font-src 'self'",
                        "connect-src 'self'",
                        "manifest-src 'self'",
                        "base-uri 'none'",
                        "form-action 'self'",
                        "frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/me",
                "/v1/users",
                "/v1/groups",
                "/v1/api-keys",
                "/v1/principals",
                "/v1/nothing",
                "/nothing",
                "/api/v1/files/upload",
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/v1/invitations/other",
                "/v1/session/other",
                "/v1/setup/other"
            })
    void nobodyGetsPastTheDoor(String path) {
        var answer = Caller.nobody().get(path).expect(401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.text("message")).isNotEmpty();
        Caller.nobody().post(path, Map.of()).expect(401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/v1/setup"
            })
    void someDoorsAreOpen(String path) {
        Caller.nobody().get(path).expect(200);
    }

    @Test
    void metricsAreForAdministratorsAndKeysOfTheOrganisation() {
        world.admin().get("/actuator/prometheus").expect(200);
        world.person("ann", "developer").get("/actuator/prometheus").expect(403, "forbidden");
        var body = Map.of("name", "scraper", "kind", "organisation", "role", "viewOnly");
        var key = world.admin().post("/v1/api-keys", body).expect(201).text("key");
        Caller.withKey(key).get("/actuator/prometheus").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/media/100%25.jpg", "/media/a%3Bb.jpg", "/media/%F0%9F%98%80.jpg"})
    void namesOfFilesMayBeOddInAddresses(String path) {
        assertThat(Caller.nobody().get(path).status()).isIn(401, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/media/..%2Fsecret", "/media//x", "/media/%2e%2e/x", "/v1/%2e%2e/v1/me", "/media/a%00b"})
    void addressesThatHideAPathAreRefused(String path) {
        assertThat(Caller.nobody().get(path).status()).isIn(400, 404);
    }

    @Test
    void aProxyOnThisMachineIsBelieved() {
        var ann = world.restricted("ann");
        var body = Map.of("email", ann.email(), "password", "correct-horse-battery");
        var proxy = Caller.nobody().with("X-Forwarded-Proto", "https").with("X-Forwarded-Host", "media.example.com");
        var answer = proxy.with("Origin", "https://media.example.com")
                .post("/v1/session", body)
                .expect(200);
        assertThat(answer.header("Set-Cookie").orElseThrow()).contains("; Secure");
        assertThat(answer.header("Strict-Transport-Security")).isPresent();
        proxy.with("Origin", "https://evil.example").post("/v1/session", body).expect(403, "csrf");
    }

    @Test
    void theDocumentationNeedsNoInlineScript() {
        assertThat(Caller.nobody().get("/swagger-ui/index.html").body())
                .doesNotContainPattern("<script[^>]*>\\s*[^<\\s]");
    }
}
