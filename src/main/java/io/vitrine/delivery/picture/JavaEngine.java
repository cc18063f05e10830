package io.vitrine.delivery.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;

/** An engine that uses only Java itself, for when libvips cannot be loaded: it reads fewer types and is slower. */
final class JavaEngine implements Engine {
    private final long maxPixels;

    JavaEngine(long maxPixels) {
        this.maxPixels = maxPixels;
    }

    @Override
    public String name() {
        return "Java " + Runtime.version().feature();
    }

    @Override
    public Set<String> reads() {
        return JavaFiles.TYPES;
    }

    @Override
    public Set<Format> writes() {
        return Set.of(Format.JPG, Format.PNG);
    }

    @Override
    public Size render(Path file, String mime, Recipe recipe, Path target) {
        try (var opened = JavaFiles.open(file, mime, maxPixels)) {
            var geometry = Geometry.of(opened.width(), opened.height(), recipe.first());
            return finish(opened.atLeast(geometry), geometry, recipe, target);
        }
    }

    /** Reads a picture for an engine that does not read its type, at least as large as the step needs it. */
    BufferedImage read(Path file, String mime, Step step) {
        try (var opened = JavaFiles.open(file, mime, maxPixels)) {
            return opened.atLeast(Geometry.of(opened.width(), opened.height(), step));
        }
    }

    @Override
    public Size render(BufferedImage picture, Recipe recipe, Path target) {
        var geometry = Geometry.of(picture.getWidth(), picture.getHeight(), recipe.first());
        return finish(picture, geometry, recipe, target);
    }

    private static Size finish(BufferedImage read, Geometry geometry, Recipe recipe, Path target) {
        var result = JavaSteps.after(read, geometry, recipe.first());
        for (var step : recipe.steps().subList(1, recipe.steps().size())) {
            result = JavaSteps.after(result, Geometry.of(result.getWidth(), result.getHeight(), step), step);
        }
        try {
            write(result, recipe, target);
        } catch (IOException unwritable) {
            throw new PictureProblem(PictureProblem.Reason.CRASH, unwritable.toString());
        }
        return new Size(result.getWidth(), result.getHeight());
    }

    private static void write(BufferedImage result, Recipe recipe, Path target) throws IOException {
        var isOpaque = !recipe.format().hasAlpha();
        var last = recipe.steps().getLast();
        var filling = last.background() >>> 24 == 0 ? Step.WHITE : last.background();
        var picture = isOpaque ? JavaSteps.flat(result, filling) : result;
        var type = ImageTypeSpecifier.createFromRenderedImage(picture);
        var writer = ImageIO.getImageWriters(type, recipe.format().extension()).next();
        try (var out = ImageIO.createImageOutputStream(target.toFile())) {
            writer.setOutput(out);
            var parameters = writer.getDefaultWriteParam();
            if (isOpaque) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(recipe.quality() / 100f);
            }
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }

    @Override
    public Header header(Path file, String mime) {
        try (var opened = JavaFiles.open(file, mime, maxPixels)) {
            return new Header(opened.width(), opened.height(), opened.hasAlpha(), false);
        }
    }

    @Override
    public Small small(Path file, String mime) {
        try (var opened = JavaFiles.open(file, mime, maxPixels)) {
            var within = within(opened.width(), opened.height());
            var small = JavaSteps.scaled(opened.atLeast(within), within.width(), within.height());
            return new Small(small.getWidth(), small.getHeight(), Pixels.rgba(small));
        }
    }

    private static Geometry within(int width, int height) {
        var step = new Step(Small.LONGEST, Small.LONGEST, Crop.AT_MAX, Focus.CENTER, 0, 0, 0, false);
        return Geometry.of(width, height, step);
    }
}
