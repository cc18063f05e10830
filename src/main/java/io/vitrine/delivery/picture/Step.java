package io.vitrine.delivery.picture;

/**
 * One transformation of a picture.
 *
 * @param width in pixels; 0 if it follows from the height; if both are 0, nothing is resized
 * @param height in pixels; 0 if it follows from the width
 * @param rotation clockwise, after everything else: 0, 90, 180 or 270
 * @param blur 0 for none, else the radius in pixels
 * @param background for empty or transparent parts, as 0xAARRGGBB
 * @param hasBackground whether transparent parts are filled with it
 */
public record Step(
        int width, int height, Crop crop, Focus focus, int rotation, int blur, int background, boolean hasBackground) {
    public static final int WHITE = 0xFFFFFFFF;
}
