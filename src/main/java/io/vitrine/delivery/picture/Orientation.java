package io.vitrine.delivery.picture;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How a camera was held, in the numbers of EXIF: 1 for upright, 2 to 8 for turned or mirrored. */
final class Orientation {
    private Orientation() {}

    /** The orientation of a picture; upright if it says nothing, or nothing that can be read. */
    static int of(Path jpeg) {
        try {
            var directory = JpegMetadataReader.readMetadata(jpeg.toFile(), List.of(new ExifReader()))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            var number = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return number == null || number < 1 || number > 8 ? 1 : number;
        } catch (IOException | JpegProcessingException | RuntimeException unreadable) {
            return 1;
        }
    }

    static boolean isLying(int orientation) {
        return orientation >= 5;
    }

    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        var width = picture.getWidth();
        var height = picture.getHeight();
        var transform = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        var turned = JavaSteps.empty(
                isLying(orientation) ? height : width,
                isLying(orientation) ? width : height,
                picture.getColorModel().hasAlpha());
        return new AffineTransformOp(transform, AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
                .filter(JavaSteps.plain(picture), turned);
    }
}
