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

/**
 * Reads frames of films with the program ffmpeg. The format and protocol are given to it, so that no file can lead it
 * elsewhere.
 */
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

    /** Where the poster is taken from, in seconds: films often begin black. Shorter films are read from their start. */
    private static final List<String> PLACES = List.of("1", "0");

    /** Exit statuses after the signal KILL, and of a program that was asked to stop: they say nothing about the film. */
    private static final Set<Integer> KILLED = Set.of(128 + 9, 255);

    /** Exit statuses after the signals of a crash: ILL, ABRT, BUS, FPE, SEGV. */
    private static final Set<Integer> CRASHED = Set.of(128 + 4, 128 + 6, 128 + 7, 128 + 8, 128 + 11);

    private final String program;

    VideoFrames(String program) {
        this.program = program;
    }

    Set<String> types() {
        return DEMUXERS.keySet();
    }

    /** Errors: {@link PictureProblem} damaged, if no frame can be read; crash and killed. */
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
            var bytes = output(command);
            return bytes.length == 0 ? null : ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException unreadable) {
            return null;
        }
    }

    /** The output of the program. Errors: {@link PictureProblem}, if it was killed, crashed or could not be started. */
    private static byte[] output(List<String> command) throws IOException {
        var process = started(command);
        process.getOutputStream().close();
        var bytes = process.getInputStream().readAllBytes();
        var status = process.onExit().join().exitValue();
        if (KILLED.contains(status)) {
            throw new PictureProblem(PictureProblem.Reason.KILLED, "ffmpeg was ended from outside: " + status);
        }
        if (CRASHED.contains(status)) {
            throw new PictureProblem(PictureProblem.Reason.CRASH, "ffmpeg ended: exit status " + status);
        }
        return bytes;
    }

    private static Process started(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failure) {
            throw new PictureProblem(PictureProblem.Reason.KILLED, "ffmpeg cannot be started: " + failure.getMessage());
        }
    }
}
