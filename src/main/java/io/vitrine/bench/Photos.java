package io.vitrine.bench;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** JPEGs of 12 megapixels with soft colours and the noise of a camera, each with different content. */
final class Photos {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int DIFFERENT = 4;
    private static final float QUALITY = 0.88f;

    private final List<byte[]> pictures = new ArrayList<>();

    Photos() throws IOException {
        for (var number = 0; number < DIFFERENT; number++) {
            pictures.add(encoded(picture(number)));
        }
    }

    /** A photo with the number appended after its end, where no image reader looks. */
    byte[] of(long number) {
        var picture = pictures.get((int) (number % DIFFERENT));
        return ByteBuffer.allocate(picture.length + Long.BYTES)
                .put(picture)
                .putLong(number)
                .array();
    }

    /** Writes the first {@code number} photos to a folder. */
    List<Path> files(Path folder, int number) throws IOException {
        var files = new ArrayList<Path>();
        for (var file = 0; file < number; file++) {
            files.add(Files.write(folder.resolve(file + ".jpg"), of(file)));
        }
        return files;
    }

    private static BufferedImage picture(int seed) {
        var random = new Random(seed);
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        for (var place = 0; place < pixels.length; place++) {
            var across = place % WIDTH / 400.0;
            var down = place / WIDTH / 300.0;
            var noise = random.nextInt(25) - 12;
            var red = (int) (128 + 90 * Math.sin(across + seed) * Math.cos(down)) + noise;
            var green = (int) (128 + 90 * Math.sin(down * 1.7 - across)) + noise;
            var blue = (int) (128 + 90 * Math.cos(across * 0.6 + down + seed)) + noise;
            pixels[place] = red << 16 | green << 8 | blue;
        }
        return picture;
    }

    private static byte[] encoded(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
