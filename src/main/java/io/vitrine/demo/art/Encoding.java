package io.vitrine.demo.art;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures to bytes: JPEG, PNG and looping GIF. */
final class Encoding {
    private static final String GIF_FORMAT = "javax_imageio_gif_image_1.0";

    private Encoding() {}

    /** Gives the encoder bytes rather than packed pixels, which makes it a fifth faster. */
    static void jpeg(BufferedImage image, double quality, OutputStream out) throws IOException {
        var bytes = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D copy = bytes.createGraphics();
        copy.drawImage(image, 0, 0, null);
        copy.dispose();
        write("jpeg", quality, bytes, out);
    }

    /** Compresses lightly: the pictures are flat enough, and the demo should start quickly. */
    static void png(BufferedImage image, OutputStream out) throws IOException {
        write("png", 0.65, image, out);
    }

    private static void write(String format, double quality, BufferedImage image, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality((float) quality);
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
    }

    /** A GIF that loops for ever; the delay between frames is in hundredths of a second. */
    static void gif(List<BufferedImage> frames, int delay, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (BufferedImage frame : frames) {
                IIOMetadata metadata = writer.getDefaultImageMetadata(
                        ImageTypeSpecifier.createFromRenderedImage(frame), writer.getDefaultWriteParam());
                metadata.mergeTree(GIF_FORMAT, timing(delay));
                writer.writeToSequence(new IIOImage(frame, null, metadata), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadataNode timing(int delay) {
        var control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", Integer.toString(delay));
        control.setAttribute("transparentColorIndex", "0");
        var loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, 0, 0});
        var extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(loop);
        var root = new IIOMetadataNode(GIF_FORMAT);
        root.appendChild(control);
        root.appendChild(extensions);
        return root;
    }
}
