package io.vitrine.delivery.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.World;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Photos from phones, which only some libraries can read. The file is {@link TestPictures#quarters} of 120 x 80, encoded by
 * {@code heif-enc -q 40}. Debian's libvips reads it and the one that the build fetches does not; the test is for both.
 */
class HeicTest {
    private final World world = new World();
    private final Caller nobody = Caller.nobody();

    @Test
    void aPictureIsMadeWhereTheLibraryCanAndElseItIsSaidThatNothingReadsIt() throws IOException {
        var path = "/media" + world.root() + "/a.heic";
        var id = upload(bytes());
        var answer = nobody.get(path + "?tr=w-60,f-png");
        if (answer.status() == 200) {
            var picture = TestPictures.decoded(answer.bytes());
            assertThat(picture.getWidth()).isEqualTo(60);
            assertThat(picture.getHeight()).isEqualTo(40);
            assertThat(TestPictures.colour(picture, 0.2, 0.2)).isEqualTo("red");
            assertThat(TestPictures.colour(picture, 0.8, 0.8)).isEqualTo("yellow");
        } else {
            answer.expect(415, "no-picture");
            assertThat(world.admin().get("/v1/assets/" + id).expect(200).json().has("thumbnail"))
                    .isFalse();
        }
        assertThat(nobody.get(path).expect(200).bytes()).isEqualTo(bytes());
    }

    @Test
    void itsSizeIsKnownInAnyCase() throws IOException {
        var id = upload(bytes());
        Eventually.holds(
                "its size",
                () -> world.admin()
                                .get("/v1/assets/" + id)
                                .expect(200)
                                .at("width")
                                .asInt()
                        == 120);
        var metadata = world.admin().get("/v1/files/" + id + "/metadata").expect(200);
        assertThat(metadata.at("width").asInt()).isEqualTo(120);
        assertThat(metadata.at("height").asInt()).isEqualTo(80);
        assertThat(metadata.text("format")).isEqualTo("heic");
    }

    private String upload(byte[] content) {
        return world.admin().upload(world.root(), "a.heic", content).expect(200).text("fileId");
    }

    private static byte[] bytes() throws IOException {
        try (var in = HeicTest.class.getResourceAsStream("/pictures/quarters.heic")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
