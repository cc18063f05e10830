package io.vitrine.delivery.rendition;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures with a red, a green, a blue and a yellow quarter, which show where each part of them ended up. */
final class TestPictures {
    static final Color[] QUARTERS = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};

    private TestPictures() {}

    static BufferedImage quarters(int width, int height, boolean alpha) {
        var picture =
                new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        for (var quarter = 0; quarter < 4; quarter++) {
            pen.setColor(QUARTERS[quarter]);
            pen.fillRect(quarter % 2 * width / 2, quarter / 2 * height / 2, (width + 1) / 2, (height + 1) / 2);
        }
        pen.dispose();
        return picture;
    }

    static byte[] encoded(String format, BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, bytes)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] jpeg(int width, int height) {
        return encoded("jpg", quarters(width, height, false));
    }

    static byte[] png(int width, int height) {
        return encoded("png", quarters(width, height, false));
    }

    /** A JPEG from a camera held in this EXIF orientation, with a description that must not be passed on. */
    static byte[] jpeg(int width, int height, int orientation, String secret) {
        var jpeg = jpeg(width, height);
        var text = secret.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + text.length + 1);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x010E)
                .putShort((short) 2)
                .putInt(text.length + 1)
                .putInt(8 + 2 + 24 + 4);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(text).put((byte) 0);
        var out = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
        out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.capacity() + 2));
        out.put(exif.array()).put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    /** The JPEG with keywords and an author in IPTC, and with other keywords, a city and a rating in XMP. */
    static byte[] captioned(byte[] jpeg) {
        var iptc = new ByteArrayOutputStream();
        // The character set (UTF-8), two keywords and the author.
        dataset(iptc, 1, 90, "\u001b%G");
        dataset(iptc, 2, 25, "beach");
        dataset(iptc, 2, 25, "caf\u00e9");
        dataset(iptc, 2, 80, "Ann Ahn");
        var photoshop = new ByteArrayOutputStream();
        photoshop.writeBytes("Photoshop 3.0\0008BIM\4\4\0\0".getBytes(StandardCharsets.ISO_8859_1));
        photoshop.writeBytes(ByteBuffer.allocate(4).putInt(iptc.size()).array());
        photoshop.writeBytes(iptc.toByteArray());
        if (iptc.size() % 2 > 0) {
            photoshop.write(0);
        }
        var xmp = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:xmp='http://ns.adobe.com/xap/1.0/'"
                + " xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' xmp:Rating='4' photoshop:City='K\u00f6ln'>"
                + "<dc:subject><rdf:Bag><rdf:li>other</rdf:li></rdf:Bag></dc:subject>"
                + "</rdf:Description></rdf:RDF></x:xmpmeta>";
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        segment(out, 0xED, photoshop.toByteArray());
        segment(out, 0xE1, xmp.getBytes(StandardCharsets.UTF_8));
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static void dataset(ByteArrayOutputStream out, int record, int number, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(new byte[] {0x1C, (byte) record, (byte) number, 0, (byte) bytes.length});
        out.writeBytes(bytes);
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] bytes) {
        out.write(0xFF);
        out.write(marker);
        out.write((bytes.length + 2) >> 8);
        out.write(bytes.length + 2);
        out.writeBytes(bytes);
    }

    static BufferedImage decoded(byte[] bytes) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(bytes));
            if (picture == null) {
                throw new IllegalArgumentException("no picture that Java reads");
            }
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of the quarters' colour that is nearest to that of a pixel. */
    static String colour(BufferedImage picture, double across, double down) {
        var pixel = new Color(
                picture.getRGB((int) (across * (picture.getWidth() - 1)), (int) (down * (picture.getHeight() - 1))));
        var nearest = 0;
        for (var quarter = 1; quarter < 4; quarter++) {
            nearest = distance(pixel, QUARTERS[quarter]) < distance(pixel, QUARTERS[nearest]) ? quarter : nearest;
        }
        return new String[] {"red", "green", "blue", "yellow"}[nearest];
    }

    private static int distance(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed())
                + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue());
    }
}
