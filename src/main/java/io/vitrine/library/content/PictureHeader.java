package io.vitrine.library.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** The size of a picture, from its header alone: no pixel is decoded, whatever the header claims. */
record PictureHeader(int width, int height, boolean hasAlpha) {
    private static final Set<String> READABLE = Set.of("image/jpeg", "image/png", "image/gif", "image/bmp");

    /** Null if the type cannot be read, or the header is damaged or incomplete. */
    static @Nullable PictureHeader read(String mime, byte[] head) {
        if (!READABLE.contains(mime)) {
            return null;
        }
        var readers = ImageIO.getImageReadersByMIMEType(mime);
        if (!readers.hasNext()) {
            return null;
        }
        var reader = readers.next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(head))) {
            reader.setInput(in, true, true);
            return new PictureHeader(reader.getWidth(0), reader.getHeight(0), hasAlpha(reader));
        } catch (IOException | RuntimeException damaged) {
            return null;
        } finally {
            reader.dispose();
        }
    }

    private static boolean hasAlpha(ImageReader reader) throws IOException {
        var types = reader.getImageTypes(0);
        return types.hasNext() && types.next().getColorModel().hasAlpha();
    }
}
