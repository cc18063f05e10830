package io.vitrine.delivery.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.TestServer;
import io.vitrine.testing.World;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SignedUrlTest {
    private final World world = new World();
    private final Caller admin = world.admin();

    private static Answer open(String url) {
        var uri = URI.create(url);
        return Caller.nobody().get(uri.getRawPath() + "?" + uri.getRawQuery());
    }

    private Answer sign(Caller by, String file, Map<String, Object> wish) {
        return by.post("/v1/assets/" + file + "/signed-url", wish);
    }

    @Test
    @SuppressWarnings("try")
    void opensAPrivateFileForAWhile() {
        var file = world.privateFile(admin, "/a/private.txt");
        var path = "/media" + world.path("/a/private.txt");
        Caller.nobody().get(path).expect(404, "not-found");
        var signed = sign(admin, file, Map.of("expiresIn", 60)).expect(200);
        var opened = open(signed.text("url")).expect(200);
        assertThat(opened.body()).isEqualTo("/a/private.txt");
        assertThat(opened.header("Cache-Control").orElse("")).startsWith("private");
        assertThat(opened.header("Cross-Origin-Resource-Policy")).contains("cross-origin");
        try (var later = TestServer.clock().later(Duration.ofSeconds(61))) {
            open(signed.text("url")).expect(410, "signature-expired");
        }
    }

    @Test
    void holdsForAsLongAsIsTold() {
        var file = world.privateFile(admin, "/a/private.txt");
        var longest = world.restricted("rosa")
                .get("/v1/signed-urls")
                .expect(200)
                .at("longest")
                .asLong();
        assertThat(Duration.ofSeconds(longest)).isEqualTo(Duration.ofDays(7));
        sign(admin, file, Map.of("expiresIn", longest)).expect(200);
        sign(admin, file, Map.of("expiresIn", longest + 1)).expect(400, "invalid-expiry");
        Caller.nobody().get("/v1/signed-urls").expect(401, "unauthenticated");
    }

    @Test
    void opensNothingElse() {
        var file = world.privateFile(admin, "/a/private.txt");
        world.privateFile(admin, "/a/other.txt");
        var url = sign(admin, file, Map.of()).expect(200).text("url");
        for (var changed : List.of(
                url.replace("private.txt", "other.txt"),
                url.replaceFirst("expires=\\d", "expires=9"),
                url.substring(0, url.length() - 1) + (url.endsWith("0") ? "1" : "0"),
                url.replaceFirst("&signature=.*", ""),
                url.replaceFirst("expires=\\d+", "expires=never"),
                url + "&v=0000000000001")) {
            open(changed).expect(404, "not-found");
        }
        admin.delete("/v1/assets/" + file).expect(204);
        world.privateFile(admin, "/a/private.txt");
        open(url).expect(404, "not-found");
    }

    @Test
    void endsWithThePathOfTheFile() {
        var file = world.privateFile(admin, "/b/private.txt");
        var url = sign(admin, file, Map.of()).expect(200).text("url");
        admin.patch("/v1/assets/" + file, Map.of("name", "renamed.txt")).expect(200);
        open(url).expect(404, "not-found");
        open(url.replace("private.txt", "renamed.txt")).expect(404, "not-found");
        admin.patch("/v1/assets/" + world.folder("/b"), Map.of("name", "c")).expect(200);
        open(url.replace("/b/private.txt", "/c/renamed.txt")).expect(404, "not-found");
        open(sign(admin, file, Map.of()).expect(200).text("url")).expect(200);
    }

    @Test
    void needsViewOnAFileThatIsPublished() {
        var ann = world.restricted("ann");
        var file = world.privateFile(admin, "/a/private.txt");
        sign(ann, file, Map.of()).expect(404, "not-found");
        world.shareAsset(file, ann, "view");
        open(sign(ann, file, Map.of()).expect(200).text("url")).expect(200);
        sign(ann, file, Map.of("expiresIn", 0)).expect(400, "invalid-expiry");
        sign(ann, file, Map.of("expiresIn", 8 * 24 * 3600)).expect(400, "invalid-expiry");
        sign(admin, world.folder("/a"), Map.of()).expect(404, "not-found");
        var url = sign(ann, file, Map.of()).text("url");
        admin.post("/v1/assets/publish", Map.of("ids", List.of(file), "isPublished", false))
                .expect(200);
        open(url).expect(404, "not-found");
        sign(ann, file, Map.of()).expect(400, "file-is-draft");
    }

    @Test
    void mayBeForOneVersionAlone() {
        var file = world.privateFile(admin, "/a/private.txt");
        var first = admin.get("/v1/assets/" + file).text("versionInfo.id");
        var url = sign(admin, file, Map.of("versionId", first)).expect(200).text("url");
        admin.upload(world.path("/a"), "private.txt", World.bytes("second")).expect(200);
        assertThat(open(url).expect(200).body()).isEqualTo("/a/private.txt");
        assertThat(open(sign(admin, file, Map.of()).text("url")).body()).isEqualTo("second");
        sign(admin, file, Map.of("versionId", "0000000000001")).expect(404, "not-found");
    }
}
