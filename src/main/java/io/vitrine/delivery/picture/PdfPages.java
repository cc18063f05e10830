package io.vitrine.delivery.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of PDF documents as pictures. */
final class PdfPages {
    /** The scale at which a page has its own size: 144 dots per inch. */
    private static final float NATURAL = 2;

    private static final double MOST_PIXELS = 25e6;

    private PdfPages() {}

    /**
     * Renders a page about as large as the step needs it.
     *
     * <p>Errors: {@link PictureProblem} damaged, also if there is no such page or the document is locked by a password.
     */
    static BufferedImage render(Path file, int page, Step step) {
        try (var document = Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            if (page > document.getNumberOfPages()) {
                throw damaged("there are " + document.getNumberOfPages() + " pages");
            }
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(page - 1, scale(document, page, step), ImageType.RGB);
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof PictureProblem known ? known : damaged(unreadable.toString());
        }
    }

    private static float scale(PDDocument document, int page, Step step) {
        var sheet = document.getPage(page - 1);
        var box = sheet.getCropBox();
        var isLying = sheet.getRotation() % 180 != 0;
        var width = NATURAL * (isLying ? box.getHeight() : box.getWidth());
        var height = NATURAL * (isLying ? box.getWidth() : box.getHeight());
        if (!(width >= 1 && height >= 1)) {
            throw damaged("the page has no size");
        }
        var geometry = Geometry.of((int) Math.min(width, 1e6), (int) Math.min(height, 1e6), step);
        var scale = Math.max(geometry.width() / width, geometry.height() / height);
        var most = Math.sqrt(MOST_PIXELS / (width * (double) height));
        return (float) (NATURAL * Math.min(scale, most));
    }

    private static PictureProblem damaged(String detail) {
        return new PictureProblem(PictureProblem.Reason.DAMAGED, detail);
    }
}
