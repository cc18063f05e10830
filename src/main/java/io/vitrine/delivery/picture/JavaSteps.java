package io.vitrine.delivery.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;

/** Applies steps to a picture with Java itself. All results are in sRGB. */
final class JavaSteps {
    private static final int WIDEST_KERNEL = 31;

    private JavaSteps() {}

    static BufferedImage after(BufferedImage read, Geometry geometry, Step step) {
        var scaled = scaled(read, geometry.width(), geometry.height());
        var result = geometry.isCropped() ? cropped(scaled, geometry, step.focus()) : scaled;
        if (step.hasBackground() && result.getColorModel().hasAlpha()) {
            result = flat(result, step.background());
        }
        if (geometry.isPadded()) {
            result = padded(result, geometry, step);
        }
        if (step.blur() > 0) {
            result = blurred(result, step.blur());
        }
        return step.rotation() == 0 ? result : turned(result, step.rotation() / 90);
    }

    /** Scales by halves while the picture is at least twice as large, so that every pixel counts. */
    static BufferedImage scaled(BufferedImage picture, int width, int height) {
        var scaled = plain(picture);
        while (scaled.getWidth() >= 2 * width && scaled.getHeight() >= 2 * height) {
            scaled = drawn(scaled, scaled.getWidth() / 2, scaled.getHeight() / 2);
        }
        return scaled.getWidth() == width && scaled.getHeight() == height ? scaled : drawn(scaled, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        var result = empty(width, height, picture.getColorModel().hasAlpha());
        draw(result, graphics -> {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(picture, 0, 0, width, height, null);
        });
        return result;
    }

    private static BufferedImage cropped(BufferedImage scaled, Geometry geometry, Focus focus) {
        var left = focus.left(geometry.frameWidth(), geometry.width());
        var top = focus.top(geometry.frameHeight(), geometry.height());
        return scaled.getSubimage(left, top, geometry.frameWidth(), geometry.frameHeight());
    }

    private static BufferedImage padded(BufferedImage inner, Geometry geometry, Step step) {
        var hasAlpha = inner.getColorModel().hasAlpha() || step.background() >>> 24 < 255;
        var result = empty(geometry.frameWidth(), geometry.frameHeight(), hasAlpha);
        var left = step.focus().framed().left(inner.getWidth(), geometry.frameWidth());
        var top = step.focus().framed().top(inner.getHeight(), geometry.frameHeight());
        draw(result, graphics -> {
            graphics.setColor(new Color(step.background(), true));
            graphics.fillRect(0, 0, geometry.frameWidth(), geometry.frameHeight());
            graphics.drawImage(inner, left, top, null);
        });
        return result;
    }

    /** The picture without transparency, on the background. */
    static BufferedImage flat(BufferedImage picture, int background) {
        var result = empty(picture.getWidth(), picture.getHeight(), false);
        draw(result, graphics -> graphics.drawImage(picture, 0, 0, new Color(background), null));
        return result;
    }

    private static BufferedImage blurred(BufferedImage picture, int radius) {
        var length = Math.min(WIDEST_KERNEL, 2 * radius + 1);
        var weights = new float[length];
        Arrays.fill(weights, 1f / length);
        var across = new ConvolveOp(new Kernel(length, 1, weights), ConvolveOp.EDGE_NO_OP, null);
        var down = new ConvolveOp(new Kernel(1, length, weights), ConvolveOp.EDGE_NO_OP, null);
        return down.filter(across.filter(plain(picture), null), null);
    }

    private static BufferedImage turned(BufferedImage picture, int quarters) {
        var isLying = quarters % 2 == 1;
        var width = picture.getWidth();
        var height = picture.getHeight();
        var turned = empty(
                isLying ? height : width,
                isLying ? width : height,
                picture.getColorModel().hasAlpha());
        var transform = AffineTransform.getTranslateInstance(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        transform.quadrantRotate(quarters);
        transform.translate(-width / 2.0, -height / 2.0);
        return new AffineTransformOp(transform, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(plain(picture), turned);
    }

    /** The picture in sRGB, in one of the two pixel formats that all these operations support. */
    static BufferedImage plain(BufferedImage picture) {
        var hasAlpha = picture.getColorModel().hasAlpha();
        if (picture.getType() == (hasAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                && picture.getRaster().getParent() == null) {
            return picture;
        }
        var plain = empty(picture.getWidth(), picture.getHeight(), hasAlpha);
        draw(plain, graphics -> graphics.drawImage(picture, 0, 0, null));
        return plain;
    }

    static BufferedImage empty(int width, int height, boolean hasAlpha) {
        return new BufferedImage(width, height, hasAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    private interface Drawing {
        void on(Graphics2D graphics);
    }

    private static void draw(BufferedImage picture, Drawing drawing) {
        var graphics = picture.createGraphics();
        try {
            drawing.on(graphics);
        } finally {
            graphics.dispose();
        }
    }
}
