package io.vitrine.delivery.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.Answer;
import io.vitrine.testing.Caller;
import io.vitrine.testing.Eventually;
import io.vitrine.testing.ServerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posters of films, read by a script in place of {@code ffmpeg} that ends as the test tells it to. */
class FilmPosterTest {
    private static final byte[] FILM = "\0\0\0\30ftypmp42\0\0\0\0mp42isom".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;

    @Test
    void aFilmIsNotHeldToBeDamagedWhereItsProgramWasKilled() throws IOException {
        Files.write(folder.resolve("poster.png"), TestPictures.png(160, 120));
        var program = folder.resolve("ffmpeg");
        Files.writeString(program, "#!/bin/sh\n[ \"$1\" = -version ] && exit 0\ncd " + folder + "\n. ./ending\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        ending("kill -KILL $$");
        try (var server = server()) {
            var admin = server.admin();
            var film = upload(admin);
            poster(admin, film, 40).expect(503, "busy");
            ending("exit 255");
            poster(admin, film, 40).expect(503, "busy");
            ending("exec cat poster.png");
            poster(admin, film, 40).expect(200);
            Eventually.holds(
                    "its facts",
                    () -> admin.get("/v1/files").at("0.placeholder").isString());
            ending("exit 183");
            assertThat(poster(admin, film, 41).expect(422).header("Rendition-Error"))
                    .hasValue("damaged");
            ending("kill -SEGV $$");
            assertThat(poster(admin, film, 42).expect(422).header("Rendition-Error"))
                    .hasValue("crash");
        }
    }

    /** Sets how the program ends, such as killed for lack of memory, stopped by a service manager or at a damaged film. */
    private void ending(String command) throws IOException {
        Files.writeString(folder.resolve("ending"), command);
    }

    private ServerProcess server() throws IOException {
        return ServerProcess.start(
                List.of("--data=" + folder.resolve("data")), Map.of("PATH", folder + ":" + System.getenv("PATH")));
    }

    private static Answer poster(Caller by, String film, int width) {
        return by.get(film + "?tr=f-png,w-" + width);
    }

    private static String upload(Caller by) {
        var url = by.upload("/", "a.mp4", FILM).expect(200).text("url");
        return url.substring(url.indexOf("/media"));
    }
}
