package io.vitrine.delivery.picture;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * A process that makes pictures: it reads requests one after the other from its standard input, and writes a reply to each
 * to its standard output. It ends as soon as the server does, whatever it is doing.
 */
public final class WorkerMain {
    private WorkerMain() {}

    /** @param args the most pixels of a picture, then the libraries to try, in order */
    public static void main(String[] args) throws IOException, InterruptedException {
        var out = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(new PrintStream(System.err, true));
        ImageIO.setUseCache(false);
        var maxPixels = Long.parseLong(args[0]);
        var pictures = new Pictures(
                engine(List.of(args).subList(1, args.length), maxPixels), maxPixels, Optional.ofNullable(ffmpeg()));
        Reply.write(pictures.hello(), out);
        var requests = new SynchronousQueue<Request>();
        Thread.ofPlatform().daemon().start(() -> listen(requests));
        while (true) {
            Reply.write(reply(pictures, requests.take()), out);
        }
    }

    private static Engine engine(List<String> libraries, long maxPixels) {
        for (var library : libraries) {
            try {
                return new VipsEngine(Vips.load(library), maxPixels);
            } catch (IllegalArgumentException | UnsatisfiedLinkError absent) {
                System.err.println(library + " is not used: " + absent.getMessage());
            }
        }
        return new JavaEngine(maxPixels);
    }

    private static @Nullable String ffmpeg() {
        try {
            var process = new ProcessBuilder("ffmpeg", "-version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0 ? "ffmpeg" : null;
        } catch (IOException absent) {
            return null;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static void listen(SynchronousQueue<Request> requests) {
        try (var in = new DataInputStream(System.in)) {
            while (true) {
                requests.put(Request.read(in));
            }
        } catch (IOException | InterruptedException serverEnded) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static Reply reply(Pictures pictures, Request request) {
        try {
            return switch (request) {
                case Request.Render render -> pictures.render(render);
                case Request.Examine examine -> pictures.examine(examine);
            };
        } catch (PictureProblem problem) {
            return new Reply.Failed(problem.reason(), problem.detail());
        } catch (RuntimeException | StackOverflowError unexpected) {
            return new Reply.Failed(PictureProblem.Reason.DAMAGED, unexpected.toString());
        }
    }
}
