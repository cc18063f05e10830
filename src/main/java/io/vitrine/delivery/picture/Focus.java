package io.vitrine.delivery.picture;

/**
 * Which part of a picture stays when it is cropped, and where a smaller one stands in a frame.
 *
 * @param across 0 at the left, 1 in the middle, 2 at the right
 * @param down 0 at the top, 1 in the middle, 2 at the bottom
 * @param isAuto whether the part is to be found that people look at
 */
public record Focus(int across, int down, boolean isAuto) {
    public static final Focus CENTER = new Focus(1, 1, false);
    public static final Focus AUTO = new Focus(1, 1, true);

    /** Where a part of this length begins in a whole of that length. */
    static int start(int place, int part, int whole) {
        return (whole - part) * place / 2;
    }
}
