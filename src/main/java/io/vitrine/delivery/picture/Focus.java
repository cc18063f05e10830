package io.vitrine.delivery.picture;

/**
 * Which part of a picture is kept when it is cropped, and where a smaller picture is placed in a frame.
 *
 * @param across 0 at the left, 1 in the middle, 2 at the right; for a point, {@link #WHOLE} is the picture's width
 * @param down 0 at the top, 1 in the middle, 2 at the bottom; for a point, {@link #WHOLE} is the picture's height
 */
public record Focus(int across, int down, Kind kind) {
    /** How a focus is specified. */
    public enum Kind {
        /** A side or a corner, or the middle. */
        SIDE,
        /** The part that people look at, which has to be found. */
        AUTO,
        /** A point that is placed in the middle, as far as the edges allow. */
        POINT
    }

    /** The length of a side in the units of a point. */
    public static final int WHOLE = 10_000;

    public static final Focus CENTER = new Focus(1, 1, Kind.SIDE);
    public static final Focus AUTO = new Focus(1, 1, Kind.AUTO);
    /** The point that somebody chose for the file; the middle, if nobody did. */
    public static final Focus CUSTOM = new Focus(WHOLE / 2, WHOLE / 2, Kind.POINT);

    /** Where the kept part of the picture begins. */
    int left(int part, int picture) {
        return start(across, part, picture);
    }

    int top(int part, int picture) {
        return start(down, part, picture);
    }

    /** The focus of a picture placed in a frame: the middle instead of a point. */
    Focus framed() {
        return kind == Kind.POINT ? CENTER : this;
    }

    private int start(int place, int part, int whole) {
        return kind == Kind.POINT
                ? Math.clamp((long) whole * place / WHOLE - part / 2, 0, whole - part)
                : (whole - part) * place / 2;
    }
}
