package io.vitrine.delivery.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Caller;
import io.vitrine.testing.OwnServer;
import io.vitrine.testing.World;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server without libvips. */
class JavaEngineTest {
    private static OwnServer server;
    private static Caller admin;

    @BeforeAll
    static void start() {
        server = new OwnServer(
                "--renditions.library=java", "--admin.email=a@example.com", "--admin.password=correct-horse-battery");
        admin = server.nobody().signIn("a@example.com", "correct-horse-battery");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void picturesAreMadeByJava() {
        var path = upload("a.jpg", TestPictures.jpeg(900, 600, 6, "a secret"));
        var answer = server.nobody()
                .with("Accept", "image/webp,*/*")
                .get(path + "?tr=w-200")
                .expect(200);
        assertThat(answer.header("Content-Type")).hasValue("image/jpeg");
        assertThat(answer.body()).doesNotContain("secret");
        var picture = TestPictures.decoded(answer.bytes());
        assertThat(picture.getHeight()).isEqualTo(300);
        assertThat(TestPictures.colour(picture, 0.2, 0.2)).isEqualTo("blue");
        assertThat(TestPictures.colour(picture, 0.8, 0.2)).isEqualTo("red");
        var health = admin.get("/actuator/health").expect(200);
        assertThat(health.body()).contains("Java " + Runtime.version().feature());
    }

    @Test
    void whatItCannotDoItSays() {
        var path = upload("b.png", TestPictures.png(400, 200));
        server.nobody().get(path + "?tr=w-20,f-webp").expect(400, "invalid-transformation");
        var file = admin.upload("/java", "e.png", TestPictures.png(40, 20)).text("fileId");
        var zip = Map.of("assetIds", List.of(file), "transformation", "w-20,f-webp");
        assertThat(admin.post("/v1/downloads", zip)
                        .expect(400, "invalid-transformation")
                        .text("errors.0.field"))
                .isEqualTo("transformation");
        server.nobody()
                .get(upload("c.svg", World.bytes("<svg xmlns='http://www.w3.org/2000/svg'/>")) + "?tr=w-20")
                .expect(415, "no-picture");
        var broken = upload("d.png", Arrays.copyOf(TestPictures.png(400, 300), 120));
        server.nobody().get(broken + "?tr=w-20").expect(422);
    }

    @Test
    void croppedPaddedTurnedAndBlurred() {
        var path = upload("e.png", TestPictures.png(400, 200)) + "?f=1&tr=f-png,";
        for (var transformation : Map.of(
                        "w-100,h-100", 100,
                        "w-100,h-120,cm-pad_resize,bg-00FF0080", 120,
                        "w-100,rt-90", 100,
                        "w-100,bl-3", 50,
                        "w-100:h-20", 20)
                .entrySet()) {
            var answer = server.nobody().get(path + transformation.getKey()).expect(200);
            assertThat(TestPictures.decoded(answer.bytes()).getHeight())
                    .as(transformation.getKey())
                    .isEqualTo(transformation.getValue());
        }
    }

    private static String upload(String name, byte[] content) {
        var url = admin.upload("/pictures", name, content).expect(200).text("url");
        return url.substring(url.indexOf("/media"));
    }
}
