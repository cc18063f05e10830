package io.vitrine.demo.art;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes pages as a PDF 1.4: two built-in fonts, vector shapes, JPEG pictures, nothing more. */
final class Pdf {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private Pdf() {}

    static void write(String title, List<PdfPage> pages, OutputStream out) throws IOException {
        var pdf = new Pdf();
        pdf.text("%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n");
        pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
        int photos = pages.stream().mapToInt(page -> page.photos().size()).sum();
        int firstPage = 6 + photos;
        var kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(firstPage + i * 2).append(" 0 R ");
        }
        pdf.object("<< /Type /Pages /Count " + pages.size() + " /Kids [ " + kids + "] >>");
        pdf.object(font("Helvetica"));
        pdf.object(font("Helvetica-Bold"));
        pdf.object("<< /Title (" + title + ") /Author (" + Words.BRAND
                + ") /Creator (Studio) /CreationDate (D:20260301090000Z) >>");
        for (PdfPage page : pages) {
            for (PdfPage.Photo photo : page.photos()) {
                pdf.photo(photo);
            }
        }
        int photo = 6;
        for (PdfPage page : pages) {
            pdf.page(page, photo);
            photo += page.photos().size();
        }
        pdf.end();
        pdf.bytes.writeTo(out);
    }

    private static String font(String name) {
        return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /Encoding /WinAnsiEncoding >>";
    }

    private void page(PdfPage page, int firstPhoto) throws IOException {
        var pictures = new StringBuilder();
        for (int i = 0; i < page.photos().size(); i++) {
            pictures.append(String.format(Locale.ROOT, "/I%d %d 0 R ", i + 1, firstPhoto + i));
        }
        int contents = offsets.size() + 2;
        object(String.format(
                Locale.ROOT,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.2f %.2f] /Contents %d 0 R /Resources << /Font << /F1 3"
                        + " 0 R /F2 4 0 R >> /XObject << %s>> >> >>",
                page.width(),
                page.height(),
                contents,
                pictures));
        stream("", page.content().getBytes(StandardCharsets.ISO_8859_1));
    }

    private void photo(PdfPage.Photo photo) throws IOException {
        stream(
                "/Type /XObject /Subtype /Image /Width " + photo.width() + " /Height " + photo.height()
                        + " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode ",
                photo.jpeg());
    }

    private void stream(String keys, byte[] data) throws IOException {
        begin();
        text("<< " + keys + "/Length " + data.length + " >>\nstream\n");
        bytes.write(data);
        text("\nendstream\nendobj\n");
    }

    private void object(String body) throws IOException {
        begin();
        text(body + "\nendobj\n");
    }

    private void begin() throws IOException {
        offsets.add(bytes.size());
        text(offsets.size() + " 0 obj\n");
    }

    private void end() throws IOException {
        int start = bytes.size();
        text("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        for (int offset : offsets) {
            text(String.format(Locale.ROOT, "%010d 00000 n \n", offset));
        }
        text("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R /Info 5 0 R >>\nstartxref\n" + start
                + "\n%%EOF\n");
    }

    private void text(String text) throws IOException {
        bytes.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
