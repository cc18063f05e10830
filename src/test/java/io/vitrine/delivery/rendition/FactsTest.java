package io.vitrine.delivery.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.World;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class FactsTest {
    private final World world = new World();

    @Test
    void factsAreThereSoonAfterAnUpload() {
        var id = upload("a.jpg", TestPictures.jpeg(400, 200, 6, "a harbour"));
        Eventually.holds("a placeholder", () -> !details(id).at("placeholder").isNull());
        var file = details(id);
        assertThat(file.at("width").asInt()).isEqualTo(200);
        assertThat(file.at("height").asInt()).isEqualTo(400);
        assertThat(file.at("hasAlpha").asBoolean()).isFalse();
        assertThat(Base64.getDecoder().decode(file.text("placeholder"))).hasSizeBetween(15, 30);
        assertThat(file.text("embeddedMetadata.ImageDescription")).isEqualTo("a harbour");
        assertThat(file.at("embeddedMetadata.Orientation").asInt()).isEqualTo(6);
        var listed = world.admin()
                .get("/v1/files?path=" + World.encoded(world.root()))
                .json()
                .get(0);
        assertThat(listed.path("placeholder").asString()).isEqualTo(file.text("placeholder"));
        assertThat(listed.has("embeddedMetadata")).isFalse();
    }

    /** Picture agencies write captions as IPTC, later programs as XMP; if both have the same field, IPTC counts. */
    @Test
    void captionsAreReadFromIptcAndXmp() {
        var id = upload("captioned.jpg", TestPictures.captioned(TestPictures.jpeg(40, 30)));
        Eventually.holds(
                "its captions", () -> !details(id).at("embeddedMetadata").isEmpty());
        var embedded = details(id).at("embeddedMetadata");
        assertThat(embedded.path("Keywords").toString()).isEqualTo("[\"beach\",\"caf\u00e9\"]");
        assertThat(embedded.path("Byline").asString()).isEqualTo("Ann Ahn");
        assertThat(embedded.path("City").asString()).isEqualTo("K\u00f6ln");
        assertThat(embedded.path("Rating").asString()).isEqualTo("4");
        var query = "\"embeddedMetadata.Keywords\" = \"caf\u00e9\" AND \"embeddedMetadata.City\" HAS \"k\u00f6ln\"";
        assertThat(world.admin()
                        .get("/v1/search/assets?searchQuery=" + World.encoded(query + " AND id = \"" + id + "\""))
                        .expect(200)
                        .all("id"))
                .containsExactly(id);
    }

    @Test
    void metadataHasImageKitsShape() {
        var id = upload("a.jpg", TestPictures.jpeg(400, 200, 1, "a harbour"));
        for (var path : new String[] {
            "/v1/files/" + id + "/metadata", "/v1/metadata?url=" + World.encoded("/media" + world.root() + "/a.jpg")
        }) {
            var metadata = world.admin().get(path).expect(200);
            assertThat(metadata.at("width").asInt()).isEqualTo(400);
            assertThat(metadata.at("height").asInt()).isEqualTo(200);
            assertThat(metadata.text("format")).isEqualTo("jpg");
            assertThat(metadata.at("hasColorProfile").asBoolean()).isFalse();
            assertThat(metadata.at("hasTransparency").asBoolean()).isFalse();
            assertThat(metadata.text("pHash")).matches("[0-9a-f]{16}");
            assertThat(metadata.text("exif.image.ImageDescription")).isEqualTo("a harbour");
            assertThat(metadata.at("exif.gps").isObject()).isTrue();
        }
    }

    @Test
    void metadataIsForThoseWhoMayView() {
        var id = upload("a.png", TestPictures.png(20, 10));
        var bob = world.restricted("bob");
        bob.get("/v1/files/" + id + "/metadata").expect(404, "not-found");
        var url = "/v1/metadata?url=" + World.encoded("/media" + world.root() + "/a.png");
        bob.get(url).expect(404, "not-found");
        Caller.nobody().get(url).expect(401, "unauthenticated");
        world.admin().get("/v1/metadata").expect(400, "invalid-url");
        for (var unreadable :
                List.of("/media/{", "/media/%zz", "/media/a b", "/media/[", "/media/a?v=%", "/media/a:b#%")) {
            var status = world.admin()
                    .get("/v1/metadata?url=" + World.encoded(unreadable))
                    .status();
            assertThat(status).as(unreadable).isIn(400, 404);
        }
        world.admin().get("/v1/metadata?url=http://example.com/media/a.png").expect(400, "invalid-url");
        world.admin().get("/v1/metadata?url=/media/" + world.unique("nothing")).expect(404, "not-found");
        world.admin().get("/v1/files/0000000000000/metadata").expect(404, "not-found");
    }

    @Test
    void whatIsNoPictureHasFactsAsWell() {
        var text = upload("a.txt", World.bytes("just text"));
        var metadata = world.admin().get("/v1/files/" + text + "/metadata").expect(200);
        assertThat(metadata.text("format")).isEqualTo("txt");
        assertThat(metadata.at("size").asInt()).isEqualTo(9);
        assertThat(details(text).at("embeddedMetadata").size()).isZero();
        var broken = upload("broken.png", Arrays.copyOf(TestPictures.png(300, 300), 60));
        world.admin().get("/v1/files/" + broken + "/metadata").expect(200);
    }

    @Test
    void filmsTellHowLongTheyAre() {
        var film = upload("a.mp4", film(10_500, 10_500));
        var metadata = world.admin().get("/v1/files/" + film + "/metadata").expect(200);
        assertThat(metadata.text("format")).isEqualTo("mp4");
        assertThat(metadata.at("duration").asDouble()).isEqualTo(10.5);
        assertThat(metadata.at("bitRate").asInt()).isEqualTo(8);
        assertThat(details(film).at("duration").asDouble()).isEqualTo(10.5);
        assertThat(details(film).at("bitRate").asInt()).isEqualTo(8);
        assertThat(details(upload("b.txt", World.bytes("text"))).json().has("duration"))
                .isFalse();
    }

    /** The head of a film with this duration and size, without any pictures. */
    private static byte[] film(int millis, int size) {
        var film = ByteBuffer.allocate(size);
        film.putInt(20).put(World.bytes("ftypisom")).putInt(512).put(World.bytes("isom"));
        film.putInt(8 + 108).put(World.bytes("moov"));
        film.putInt(108).put(World.bytes("mvhd")).position(film.position() + 12);
        film.putInt(1000).putInt(millis).putInt(0x10000).position(20 + 8 + 108);
        film.putInt(film.remaining()).put(World.bytes("free"));
        return film.array();
    }

    private Answer details(String id) {
        return world.admin().get("/v1/files/" + id + "/details").expect(200);
    }

    private String upload(String name, byte[] content) {
        return world.admin().upload(world.root(), name, content).expect(200).text("fileId");
    }
}
