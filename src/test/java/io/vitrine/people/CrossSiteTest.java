package io.vitrine.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class CrossSiteTest {
    private static final Map<String, String> NEW_NAME = Map.of("name", "Another");

    private final World world = new World();

    @Test
    void aWriteWithTheCookieNeedsTheTokenOfItsSession() {
        var ann = world.restricted("ann");
        var other = Caller.signedIn(ann.email(), "correct-horse-battery");
        var token = other.get("/v1/me").text("csrfToken");
        ann.without("X-CSRF-Token").patch("/v1/me", NEW_NAME).expect(403, "csrf");
        ann.with("X-CSRF-Token", "guessed").patch("/v1/me", NEW_NAME).expect(403, "csrf");
        ann.with("X-CSRF-Token", token).patch("/v1/me", NEW_NAME).expect(403, "csrf");
        ann.without("X-CSRF-Token").delete("/v1/session").expect(403, "csrf");
        assertThat(ann.get("/v1/me").text("user.name")).isEqualTo("ann");
        ann.patch("/v1/me", NEW_NAME).expect(200);
    }

    @Test
    void readingNeedsNoToken() {
        world.restricted("ann").without("X-CSRF-Token").get("/v1/me").expect(200);
    }

    @Test
    void theTokenIsToldAgainToThePage() {
        var ann = world.restricted("ann");
        var token = ann.get("/v1/me").text("csrfToken");
        ann.with("X-CSRF-Token", token).patch("/v1/me", NEW_NAME).expect(200);
    }

    @Test
    void aKeyNeedsNoToken() {
        var ann = world.restricted("ann");
        var key = ann.post("/v1/api-keys", Map.of("name", "script", "kind", "personal"))
                .expect(201)
                .text("key");
        Caller.withKey(key)
                .with("Sec-Fetch-Site", "cross-site")
                .patch("/v1/me", NEW_NAME)
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "anything"})
    void pagesOfOtherSitesCannotWrite(String site) {
        var ann = world.restricted("ann");
        ann.with("Sec-Fetch-Site", site).patch("/v1/me", NEW_NAME).expect(403, "csrf");
        ann.with("Sec-Fetch-Site", site).get("/v1/me").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void theOwnPageCan(String site) {
        world.restricted("ann")
                .with("Sec-Fetch-Site", site)
                .patch("/v1/me", NEW_NAME)
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1", "not a url"})
    void foreignOriginsCannotWrite(String origin) {
        world.restricted("ann").with("Origin", origin).patch("/v1/me", NEW_NAME).expect(403, "csrf");
    }

    @Test
    void theOwnOriginCan() {
        var origin = TestServer.uri("").toString();
        world.restricted("ann").with("Origin", origin).patch("/v1/me", NEW_NAME).expect(200);
    }

    @Test
    void nobodyIsSignedInByAnotherSite() {
        var ann = world.restricted("ann");
        var right = Map.of("email", ann.email(), "password", "correct-horse-battery");
        var door = Caller.nobody();
        door.with("Sec-Fetch-Site", "cross-site").post("/v1/session", right).expect(403, "csrf");
        door.with("Origin", "https://evil.example").post("/v1/session", right).expect(403, "csrf");
        door.post("/v1/session", right).expect(200);
    }
}
