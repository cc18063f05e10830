package io.vitrine.demo.art;

import java.awt.Color;
import java.awt.image.DataBufferInt;

/**
 * A value for every point of a picture. Places are measured in picture heights: y runs from 0 to 1, x from 0 to
 * width/height. Fields are sampled on a coarse grid and smoothed between, which keeps large pictures cheap.
 */
@FunctionalInterface
interface Field {
    double at(double x, double y);

    /** Paints an opaque canvas with the field: 0 takes the first colour of the ramp, 1 the last. */
    default void shade(Canvas canvas, int[] ramp, int step) {
        int last = ramp.length - 1;
        int width = canvas.width();
        each(canvas, step, (pixels, start, values) -> {
            for (int x = 0; x < width; x++) {
                pixels[start + x] = ramp[Math.clamp((int) (values[x] * last + 0.5), 0, last)];
            }
        });
    }

    /** Lays one colour over an opaque canvas; the field is its opacity. */
    default void veil(Canvas canvas, Color colour, int step) {
        int width = canvas.width();
        int red = colour.getRed();
        int green = colour.getGreen();
        int blue = colour.getBlue();
        each(canvas, step, (pixels, start, values) -> {
            for (int x = 0; x < width; x++) {
                int alpha = Math.clamp((int) (values[x] * 256), 0, 256);
                if (alpha > 0) {
                    int under = pixels[start + x];
                    int r = (under >> 16) & 255;
                    int g = (under >> 8) & 255;
                    int b = under & 255;
                    r += (((red - r) * alpha) >> 8);
                    g += (((green - g) * alpha) >> 8);
                    b += (((blue - b) * alpha) >> 8);
                    pixels[start + x] = 0xFF000000 | r << 16 | g << 8 | b;
                }
            }
        });
    }

    private void each(Canvas canvas, int step, Row row) {
        int width = canvas.width();
        int height = canvas.height();
        int[] pixels = ((DataBufferInt) canvas.image().getRaster().getDataBuffer()).getData();
        float[] above = samples(0, width, height, step);
        float[] below = samples(step, width, height, step);
        float[] values = new float[width];
        for (int y = 0; y < height; y++) {
            if (y % step == 0 && y > 0) {
                above = below;
                below = samples(y + step, width, height, step);
            }
            blend(above, below, (float) (y % step) / step, values, step);
            row.paint(pixels, y * width, values);
        }
    }

    private float[] samples(int y, int width, int height, int step) {
        float[] line = new float[width / step + 2];
        for (int i = 0; i < line.length; i++) {
            line[i] = (float) at((double) i * step / height, (double) y / height);
        }
        return line;
    }

    private static void blend(float[] above, float[] below, float down, float[] values, int step) {
        float part = 1f / step;
        int x = 0;
        for (int i = 0; x < values.length; i++) {
            float left = above[i] + (below[i] - above[i]) * down;
            float right = above[i + 1] + (below[i + 1] - above[i + 1]) * down;
            for (int k = 0; k < step && x < values.length; k++) {
                values[x++] = left + (right - left) * (k * part);
            }
        }
    }

    /** Receives the smoothed values of one row of pixels. */
    @FunctionalInterface
    interface Row {
        void paint(int[] pixels, int start, float[] values);
    }
}
