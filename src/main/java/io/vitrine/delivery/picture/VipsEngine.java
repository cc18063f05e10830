package io.vitrine.delivery.picture;

import java.awt.image.BufferedImage;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** An engine that uses libvips. */
final class VipsEngine implements Engine {
    private final Vips vips;
    private final VipsFiles files;
    private final String name;
    private final Set<Format> writes;

    /** @param maxPixels the size of the largest picture that is read */
    VipsEngine(Vips vips, long maxPixels) {
        this.vips = vips;
        this.files = new VipsFiles(vips, maxPixels);
        this.name = "libvips " + vips.version();
        this.writes =
                EnumSet.allOf(Format.class).stream().filter(this::isWritten).collect(Collectors.toUnmodifiableSet());
    }

    /** Tries to write the format, because its function may exist without what the function needs. */
    private boolean isWritten(Format format) {
        try (var image = new VipsImage(vips)) {
            var pixel = image.of(new byte[3 * 16 * 16], 16, 16, 3);
            image.encoded(pixel, VipsSteps.suffix(format, 50));
            return true;
        } catch (PictureProblem absent) {
            return false;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> reads() {
        return files.types();
    }

    @Override
    public Set<Format> writes() {
        return writes;
    }

    @Override
    public Size render(Path file, String mime, Recipe recipe, Path target) {
        try (var image = new VipsImage(vips)) {
            var opened = files.open(image, file, mime);
            var geometry = Geometry.of(opened.width(), opened.height(), recipe.first());
            return finish(image, files.scaled(image, opened, geometry), geometry, recipe, target);
        }
    }

    @Override
    public Size render(BufferedImage picture, Recipe recipe, Path target) {
        try (var image = new VipsImage(vips)) {
            var whole = of(image, picture);
            var geometry = Geometry.of(picture.getWidth(), picture.getHeight(), recipe.first());
            return finish(image, VipsFiles.scaled(image, whole, geometry), geometry, recipe, target);
        }
    }

    private static Size finish(VipsImage image, MemorySegment scaled, Geometry geometry, Recipe recipe, Path target) {
        var steps = new VipsSteps(image);
        var result = steps.after(scaled, geometry, recipe.first());
        for (var step : recipe.steps().subList(1, recipe.steps().size())) {
            var before = image.inMemory(result);
            var next = Geometry.of(image.width(before), image.height(before), step);
            result = steps.after(VipsFiles.scaled(image, before, next), next, step);
        }
        image.write(steps.writable(result, recipe), target + VipsSteps.options(recipe.format(), recipe.quality()));
        return new Size(image.width(result), image.height(result));
    }

    @Override
    public Header header(Path file, String mime) {
        try (var image = new VipsImage(vips)) {
            var opened = files.open(image, file, mime);
            var header = opened.header();
            return new Header(
                    opened.width(), opened.height(), image.hasAlpha(header), image.has(header, VipsFiles.PROFILE));
        }
    }

    @Override
    public Small small(Path file, String mime) {
        try (var image = new VipsImage(vips)) {
            var opened = files.open(image, file, mime);
            return small(image, files.scaled(image, opened, within(opened.width(), opened.height())));
        }
    }

    private static Geometry within(int width, int height) {
        var step = new Step(Small.LONGEST, Small.LONGEST, Crop.AT_MAX, Focus.CENTER, 0, 0, 0, false);
        return Geometry.of(width, height, step);
    }

    private static Small small(VipsImage image, MemorySegment scaled) {
        var colours = new VipsSteps(image).inColours(scaled);
        var full = image.hasAlpha(colours) ? colours : image.after("addalpha", colours, 2);
        return new Small(image.width(full), image.height(full), image.bytes(full));
    }

    private static MemorySegment of(VipsImage image, BufferedImage picture) {
        return image.of(Pixels.rgba(picture), picture.getWidth(), picture.getHeight(), 4);
    }
}
