package io.vitrine.delivery.picture;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes pictures of all kinds of files: what the engine cannot read is read by other means and then handed to the engine. */
final class Pictures {
    private static final String PDF = "application/pdf";

    private final Engine engine;
    private final JavaEngine java;
    private final @Nullable VideoFrames films;

    Pictures(Engine engine, long maxPixels, Optional<String> ffmpeg) {
        this.engine = engine;
        this.java = new JavaEngine(maxPixels);
        this.films = ffmpeg.map(VideoFrames::new).orElse(null);
    }

    Reply.Hello hello() {
        var reads = new HashSet<>(engine.reads());
        reads.addAll(java.reads());
        reads.add(PDF);
        if (films != null) {
            reads.addAll(films.types());
        }
        return new Reply.Hello(engine.name(), Set.copyOf(reads), engine.writes());
    }

    Reply.Made render(Request.Render request) {
        var recipe = request.recipe();
        var picture = read(request.file(), request.mime(), recipe.page(), recipe.first());
        var size = picture.isPresent()
                ? engine.render(picture.get(), recipe, request.target())
                : engine.render(request.file(), request.mime(), recipe, request.target());
        return new Reply.Made(size.width(), size.height());
    }

    Reply.Examined examine(Request.Examine request) {
        var mime = request.mime();
        var isRead = engine.reads().contains(mime) || java.reads().contains(mime);
        var header = isRead ? attempt(() -> reader(mime).header(request.file(), mime)) : null;
        var small = request.picture()
                .map(picture ->
                        attempt(() -> engine.small(picture, request.format().mime())))
                .orElse(null);
        return new Examination(request, header, small).reply();
    }

    /** If one reading fails on a damaged file, another may still succeed. */
    private static <T> @Nullable T attempt(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (PictureProblem unreadable) {
            return null;
        }
    }

    /** The picture, if the engine does not read files of this type itself. */
    private Optional<BufferedImage> read(Path file, String mime, int page, Step step) {
        if (mime.equals(PDF)) {
            return Optional.of(PdfPages.render(file, page, step));
        }
        if (films != null && films.types().contains(mime)) {
            return Optional.of(films.poster(file, mime));
        }
        return engine.reads().contains(mime) ? Optional.empty() : Optional.of(java.read(file, mime, step));
    }

    private Engine reader(String mime) {
        return engine.reads().contains(mime) ? engine : java;
    }
}
