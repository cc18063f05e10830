package io.vitrine.delivery.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.OwnServer;
import org.junit.jupiter.api.Test;

/** A rendition that takes too long is stopped, and others can be made after it. */
class RenditionTimeTest {
    @Test
    void whatTakesTooLongIsEnded() {
        try (var server = new OwnServer(
                "--renditions.time=1s",
                "--renditions.workers=1",
                "--admin.email=a@example.com",
                "--admin.password=correct-horse-battery")) {
            var admin = server.nobody().signIn("a@example.com", "correct-horse-battery");
            var url = admin.upload("/", "slow.png", TestPictures.png(5000, 5000))
                    .expect(200)
                    .text("url");
            var path = url.substring(url.indexOf("/media"));
            var answer = admin.get(path + "?tr=bl-90,f-avif").expect(422);
            assertThat(answer.header("Rendition-Error")).hasValue("time");
            assertThat(answer.header("Content-Type")).hasValue("image/svg+xml");
            admin.get(path + "?tr=w-20,f-png").expect(200);
        }
    }
}
