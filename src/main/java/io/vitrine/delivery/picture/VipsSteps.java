package io.vitrine.delivery.picture;

import java.lang.foreign.MemorySegment;

/** The parts of a step that follow scaling. */
final class VipsSteps {
    private static final int SRGB = 22;
    private static final int ATTENTION = 3;
    private static final int BACKGROUND = 5;
    private static final int BYTES = 0;

    private final VipsImage image;

    VipsSteps(VipsImage image) {
        this.image = image;
    }

    /** Crops or pads the scaled picture to its frame and fills its transparent parts, then blurs and turns it. */
    MemorySegment after(MemorySegment scaled, Geometry geometry, Step step) {
        var result = geometry.isCropped() ? cropped(scaled, geometry, step.focus()) : scaled;
        if (step.hasBackground() && image.hasAlpha(result)) {
            result = flat(result, step.background());
        }
        if (geometry.isPadded()) {
            result = padded(result, geometry, step);
        }
        if (step.blur() > 0) {
            result = image.after("gaussblur", image.inMemory(result), 3, (double) step.blur());
        }
        return step.rotation() == 0 ? result : image.after("rot", image.inMemory(result), 3, step.rotation() / 90);
    }

    private MemorySegment cropped(MemorySegment scaled, Geometry geometry, Focus focus) {
        var width = geometry.frameWidth();
        var height = geometry.frameHeight();
        if (focus.kind() == Focus.Kind.AUTO) {
            return image.after("smartcrop", image.inMemory(scaled), 4, width, height, "interesting", ATTENTION);
        }
        var left = focus.left(width, geometry.width());
        var top = focus.top(height, geometry.height());
        return image.after("extract_area", scaled, 6, left, top, width, height);
    }

    private MemorySegment padded(MemorySegment inner, Geometry geometry, Step step) {
        var colours = inColours(inner);
        if (!image.hasAlpha(colours) && alpha(step.background()) < 255) {
            colours = image.after("addalpha", colours, 2);
        }
        var filling = image.hasAlpha(colours)
                ? image.numbers(
                        red(step.background()),
                        green(step.background()),
                        blue(step.background()),
                        alpha(step.background()))
                : image.numbers(red(step.background()), green(step.background()), blue(step.background()));
        var left = step.focus().framed().left(image.width(colours), geometry.frameWidth());
        var top = step.focus().framed().top(image.height(colours), geometry.frameHeight());
        return image.after(
                "embed",
                colours,
                6,
                left,
                top,
                geometry.frameWidth(),
                geometry.frameHeight(),
                "extend",
                BACKGROUND,
                "background",
                filling);
    }

    private MemorySegment flat(MemorySegment transparent, int background) {
        var filling = image.numbers(red(background), green(background), blue(background));
        return image.after("flatten", inColours(transparent), 2, "background", filling);
    }

    /** The result in the form that the format needs. */
    MemorySegment writable(MemorySegment result, Recipe recipe) {
        if (!recipe.format().hasAlpha() && image.hasAlpha(result)) {
            var background = recipe.steps().getLast().background();
            return image.without(flat(result, alpha(background) == 0 ? Step.WHITE : background), VipsFiles.PROFILE);
        }
        return image.without(image.isOfBytes(result) ? result : inColours(result), VipsFiles.PROFILE);
    }

    /** The picture with three colours of one byte each, and alpha if there was any. */
    MemorySegment inColours(MemorySegment any) {
        var colours = image.after("colourspace", any, 3, SRGB);
        return image.isOfBytes(colours) ? colours : image.after("cast", colours, 3, BYTES);
    }

    /** The suffix by which libvips recognises a format, with its options. */
    static String suffix(Format format, int quality) {
        return "." + format.extension() + options(format, quality);
    }

    /** No metadata; the fastest settings whose files are not much larger. */
    static String options(Format format, int quality) {
        return switch (format) {
            case JPG -> "[Q=" + quality + ",optimize_coding,strip]";
            case PNG -> "[compression=6,strip]";
            case WEBP -> "[Q=" + quality + ",effort=2,strip]";
            case AVIF -> "[Q=" + quality + ",effort=2,strip]";
        };
    }

    private static int red(int colour) {
        return colour >> 16 & 255;
    }

    private static int green(int colour) {
        return colour >> 8 & 255;
    }

    private static int blue(int colour) {
        return colour & 255;
    }

    private static int alpha(int colour) {
        return colour >>> 24;
    }
}
