package io.vitrine.delivery.picture;

/**
 * Which part of a picture stays when it is cropped, and where a smaller one stands in a frame.
 *
 * @param across 0 at the left, 1 in the middle, 2 at the right; of a point, {@link #WHOLE} is the picture's width
 * @param down 0 at the top, 1 in the middle, 2 at the bottom; of a point, {@link #WHOLE} is the picture's height
 */
public record Focus(int across, int down, Kind kind) {
    /** What a focus is given by. */
    public enum Kind {
        /** A side or a corner, or the middle. */
        SIDE,
        /** What people look at, which is to be found. */
        AUTO,
        /** A point that is to be in the middle, as far as the edges let it. */
        POINT
    }

    /** Of a side, in the numbers by which a point is told. */
    public static final int WHOLE = 10_000;

    public static final Focus CENTER = new Focus(1, 1, Kind.SIDE);
    public static final Focus AUTO = new Focus(1, 1, Kind.AUTO);
    /** The point that somebody chose of the file; the middle, where nobody did. */
    public static final Focus CUSTOM = new Focus(WHOLE / 2, WHOLE / 2, Kind.POINT);

    /** Where the part of the picture begins that stays. */
    int left(int part, int picture) {
        return start(across, part, picture);
    }

    int top(int part, int picture) {
        return start(down, part, picture);
    }

    /** Of a picture that stands in a frame: as a point, in the middle. */
    Focus framed() {
        return kind == Kind.POINT ? CENTER : this;
    }

    private int start(int place, int part, int whole) {
        return kind == Kind.POINT
                ? Math.clamp((long) whole * place / WHOLE - part / 2, 0, whole - part)
                : (whole - part) * place / 2;
    }
}
