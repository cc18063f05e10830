package io.vitrine.delivery.picture;

/**
 * One transformation of a picture.
 *
 * @param width in pixels; 0 where it follows from the height, and where both are 0 nothing is resized
 * @param height likewise
 * @param rotation clockwise, after all else: 0, 90, 180 or 270
 * @param blur 0 for none, else the radius in pixels
 * @param background as 0xAARRGGBB, for what is empty or transparent
 * @param hasBackground whether transparent parts are filled with it
 */
public record Step(
        int width, int height, Crop crop, Focus focus, int rotation, int blur, int background, boolean hasBackground) {
    public static final int WHITE = 0xFFFFFFFF;
}
