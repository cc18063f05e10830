package io.vitrine.page;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures for the tests of the page. */
final class Picture {
    /** A headline that must not be trusted: it contains HTML, and text from right to left. */
    static final String HEADLINE = "<b>Harbour</b> <img src=x onerror=alert(1)> \u05e0\u05de\u05dc";

    private static final String XMP = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:tiff="http://ns.adobe.com/tiff/1.0/"
                xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"
                xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
                tiff:Make="Fujifilm" tiff:Model="X-T5" aux:Lens="XF 33 mm F1.4" exif:ExposureTime="1/250" exif:FNumber="28/10"
                exif:FocalLength="33/1" exif:ISOSpeedRatings="200" exif:DateTimeOriginal="2026-05-04T18:30:00.000Z"
                photoshop:City="Hamburg" photoshop:Country="Germany" tiff:Artist="Maya Lindqvist"
                tiff:Copyright="2026 Northlight" photoshop:Headline="%s"/></rdf:RDF></x:xmpmeta>
            """;

    private Picture() {}

    static byte[] png() {
        return encoded("png");
    }

    /** A picture with much embedded metadata. */
    static byte[] jpeg() {
        var plain = encoded("jpg");
        var xmp = XMP.formatted(HEADLINE.replace("<", "&lt;"));
        var said = ("http://ns.adobe.com/xap/1.0/\0" + xmp).getBytes(StandardCharsets.UTF_8);
        var with = ByteBuffer.allocate(plain.length + 4 + said.length);
        // After the start marker of the JPEG.
        with.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (2 + said.length));
        return with.put(said).put(plain, 2, plain.length - 2).array();
    }

    private static byte[] encoded(String format) {
        var image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, 320, 200);
        graphics.setColor(Color.BLUE);
        graphics.fillOval(90, 40, 120, 120);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
