package io.vitrine.delivery.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture file that is read by Java itself. */
final class JavaFiles implements AutoCloseable {
    static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/gif", "image/bmp");

    private final ImageReader reader;
    private final ImageInputStream in;
    private final int orientation;

    private JavaFiles(ImageReader reader, ImageInputStream in, int orientation) {
        this.reader = reader;
        this.in = in;
        this.orientation = orientation;
    }

    /** Errors: {@link PictureProblem} damaged; unsupported; too large, if it has more than {@code maxPixels} pixels. */
    static JavaFiles open(Path file, String mime, long maxPixels) {
        var readers = TYPES.contains(mime) ? ImageIO.getImageReadersByMIMEType(mime) : null;
        if (readers == null || !readers.hasNext()) {
            throw new PictureProblem(PictureProblem.Reason.UNSUPPORTED, mime);
        }
        try {
            var reader = readers.next();
            var in = ImageIO.createImageInputStream(file.toFile());
            reader.setInput(in, true, true);
            var opened = new JavaFiles(reader, in, mime.equals("image/jpeg") ? Orientation.of(file) : 1);
            opened.check(maxPixels);
            return opened;
        } catch (IOException | RuntimeException damaged) {
            throw damaged instanceof PictureProblem known ? known : damaged(damaged);
        }
    }

    private void check(long maxPixels) throws IOException {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > maxPixels) {
            close();
            throw new PictureProblem(PictureProblem.Reason.TOO_LARGE, pixels + " pixels are more than " + maxPixels);
        }
    }

    int width() {
        return Orientation.isLying(orientation) ? header(ImageReader::getHeight) : header(ImageReader::getWidth);
    }

    int height() {
        return Orientation.isLying(orientation) ? header(ImageReader::getWidth) : header(ImageReader::getHeight);
    }

    boolean hasAlpha() {
        try {
            var types = reader.getImageTypes(0);
            return types.hasNext() && types.next().getColorModel().hasAlpha();
        } catch (IOException | RuntimeException damaged) {
            throw damaged(damaged);
        }
    }

    /**
     * The picture, upright, with at least twice as many pixels on each side as the geometry needs, or all if there are
     * fewer.
     */
    BufferedImage atLeast(Geometry geometry) {
        try {
            var step = Math.max(1, Math.min(width() / (2 * geometry.width()), height() / (2 * geometry.height())));
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return Orientation.upright(reader.read(0, parameters), orientation);
        } catch (IOException | RuntimeException damaged) {
            throw damaged(damaged);
        }
    }

    private interface Header {
        int read(ImageReader reader, int page) throws IOException;
    }

    private int header(Header header) {
        try {
            return header.read(reader, 0);
        } catch (IOException | RuntimeException damaged) {
            throw damaged(damaged);
        }
    }

    private static PictureProblem damaged(Exception reason) {
        return new PictureProblem(PictureProblem.Reason.DAMAGED, reason.toString());
    }

    @Override
    public void close() {
        reader.dispose();
        try {
            in.close();
        } catch (IOException nothingIsWritten) {
            // It was only read.
        }
    }
}
