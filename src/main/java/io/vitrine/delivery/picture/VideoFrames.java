package io.vitrine.delivery.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Frames of films, by the program ffmpeg. It is told what it reads, so that no file can lead it elsewhere. */
final class VideoFrames {
    private static final Map<String, String> DEMUXERS = Map.of(
            "video/mp4", "mov",
            "video/quicktime", "mov",
            "video/x-m4v", "mov",
            "video/3gpp", "mov",
            "video/webm", "matroska",
            "video/x-matroska", "matroska",
            "video/x-msvideo", "avi",
            "video/mpeg", "mpeg",
            "video/ogg", "ogg");

    /** Of the poster, in seconds: films often begin black. Shorter ones are read from their start. */
    private static final List<String> PLACES = List.of("1", "0");

    private final String program;

    VideoFrames(String program) {
        this.program = program;
    }

    Set<String> types() {
        return DEMUXERS.keySet();
    }

    /** Errors: {@link PictureProblem} damaged, where there is no frame to be read. */
    BufferedImage poster(Path file, String mime) {
        for (var place : PLACES) {
            var frame = frame(file, String.valueOf(DEMUXERS.get(mime)), place);
            if (frame != null) {
                return frame;
            }
        }
        throw new PictureProblem(PictureProblem.Reason.DAMAGED, "no frame can be read");
    }

    private @Nullable BufferedImage frame(Path file, String demuxer, String place) {
        var command = new ArrayList<>(List.of(program, "-nostdin", "-v", "error", "-threads", "1"));
        command.addAll(List.of("-protocol_whitelist", "file", "-f", demuxer, "-ss", place));
        command.addAll(List.of("-i", "file:" + file.toAbsolutePath(), "-map", "0:v:0", "-frames:v", "1"));
        command.addAll(List.of("-vf", "scale='min(1920,iw)':-2", "-f", "image2pipe", "-c:v", "png", "-"));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            var bytes = process.getInputStream().readAllBytes();
            return bytes.length == 0 ? null : ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException unreadable) {
            return null;
        }
    }
}
