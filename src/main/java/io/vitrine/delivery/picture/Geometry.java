package io.vitrine.delivery.picture;

/**
 * The sizes in one step.
 *
 * @param width the width to which the whole picture is scaled
 * @param height the height to which the whole picture is scaled
 * @param frameWidth the width of the result: less than {@code width} if it is cropped, more if it is padded
 * @param frameHeight the height of the result, in the same way
 */
record Geometry(int width, int height, int frameWidth, int frameHeight) {
    /** Longer sides cannot be written in every format. */
    private static final int LONGEST = 16_383;

    /** The geometry for a picture of the given size once it is upright. */
    static Geometry of(int width, int height, Step step) {
        var wanted = step.width() == 0 && step.height() == 0
                ? new Step(width, height, Crop.FORCE, step.focus(), 0, 0, 0, false)
                : step;
        var across = (double) wanted.width() / width;
        var down = (double) wanted.height() / height;
        if (wanted.width() == 0 || wanted.height() == 0) {
            var scale = enlarged(wanted.crop(), Math.max(across, down));
            return whole(width * scale, height * scale);
        }
        return switch (wanted.crop()) {
            case FORCE -> whole(wanted.width(), wanted.height());
            case AT_MAX, AT_MAX_ENLARGE, AT_LEAST -> {
                var scale = wanted.crop() == Crop.AT_LEAST ? Math.max(across, down) : Math.min(across, down);
                var bounded = enlarged(wanted.crop(), scale);
                yield whole(width * bounded, height * bounded);
            }
            case MAINTAIN_RATIO -> framed(width, height, Math.max(across, down), wanted);
            case PAD_RESIZE -> framed(width, height, Math.min(across, down), wanted);
            case EXTRACT ->
                new Geometry(width, height, Math.min(width, wanted.width()), Math.min(height, wanted.height()));
        };
    }

    boolean isCropped() {
        return frameWidth < width || frameHeight < height;
    }

    boolean isPadded() {
        return frameWidth > width || frameHeight > height;
    }

    private static double enlarged(Crop crop, double scale) {
        return crop == Crop.AT_MAX || crop == Crop.AT_LEAST ? Math.min(1, scale) : scale;
    }

    private static Geometry whole(double width, double height) {
        return new Geometry(side(width), side(height), side(width), side(height));
    }

    /** Keeps rounding from leaving a gap at an edge that must be covered, or from exceeding one that must be kept. */
    private static Geometry framed(int width, int height, double scale, Step frame) {
        var isCovering = frame.crop() == Crop.MAINTAIN_RATIO;
        var scaledWidth = side(width * scale);
        var scaledHeight = side(height * scale);
        return new Geometry(
                isCovering ? Math.max(scaledWidth, frame.width()) : Math.min(scaledWidth, frame.width()),
                isCovering ? Math.max(scaledHeight, frame.height()) : Math.min(scaledHeight, frame.height()),
                frame.width(),
                frame.height());
    }

    private static int side(double length) {
        if (length > LONGEST + 0.5) {
            throw new PictureProblem(
                    PictureProblem.Reason.TOO_LARGE, "the result would be longer than " + LONGEST + " pixels");
        }
        return (int) Math.max(1, Math.round(length));
    }
}
