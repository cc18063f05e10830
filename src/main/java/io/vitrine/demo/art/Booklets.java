package io.vitrine.demo.art;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The brand's PDF documents: guideline, press releases, lookbook, annual report. */
final class Booklets {
    private static final double WIDE = 842;
    private static final double TALL = 595;

    private Booklets() {}

    /** A landscape guideline: cover, sign, colours, type, voice. */
    static List<PdfPage> guideline(String edition, Palette p, Dice d) throws IOException {
        return List.of(cover("Brand guideline", edition, p, d, Sea::swell), sign(p), colours(p), type(p), voice(p));
    }

    private static PdfPage sign(Palette p) {
        PdfPage page = sheet(
                p,
                "The sign",
                "A sun that touches the water. Keep it whole, keep it calm, give it room: the height of the half sun on"
                        + " every side. Never turn, bend or outline it.");
        Logo.horizontal().at(60, 260, 350).shapesOn(page, p.main(), p.ink());
        page.box(460, 210, 322, 300, p.deep());
        Logo.stacked().at(511, 262, 220).shapesOn(page, p.accent(), p.paper());
        return page;
    }

    private static PdfPage colours(Palette p) {
        PdfPage page = sheet(
                p,
                "Colours",
                "Twelve families, each measured on one evening. Choose one for a medium and stay with it. The accent"
                        + " covers less than a tenth.");
        for (int row = 0; row < Palette.ALL.size(); row++) {
            Palette family = Palette.ALL.get(row);
            double x = 60 + row % 4 * 186;
            double y = 210 + row / 4 * 112;
            for (int i = 0; i < family.all().size(); i++) {
                page.box(x + i * 27, y, 27, 70, family.all().get(i));
            }
            String label = family.name() + "  " + Tone.hex(family.main());
            page.text(label, x, y + 86, new PdfPage.Type(9, false, p.deep()));
        }
        return page;
    }

    private static PdfPage type(Palette p) {
        PdfPage page = sheet(
                p,
                "Type",
                "Headlines are set in Tide Sans capitals, one stroke thick. Running text is set in Helvetica, ragged,"
                        + " with wide margins.");
        page.fill(Lettering.bold(60).outline("ABCDEFGHIJ", 60, 290), p.ink());
        page.fill(Lettering.medium(60).outline("Klmnopqrst", 60, 390), p.main());
        page.fill(Lettering.light(60).outline("Uvwxyz 0123", 60, 490), p.accent());
        return page;
    }

    private static PdfPage voice(Palette p) {
        PdfPage page = sheet(
                p,
                "Voice",
                "We speak as people do who have time. Short words first. One thought in a sentence. No exclamation"
                        + " marks.");
        double y = 240;
        for (String quote : Words.QUOTES) {
            page.text(quote, 60, y, new PdfPage.Type(24, true, p.deep()));
            y += 50;
        }
        return page;
    }

    /** An upright press release with a picture on top. */
    static List<PdfPage> release(Words.Release release, Palette p, Dice d, Picture motif) throws IOException {
        var page = new PdfPage(TALL, WIDE);
        page.box(0, 0, page.width(), page.height(), Tone.mix(p.paper(), Color.WHITE, 0.6));
        page.photo(photo(motif, p, d, 1190, 520), 0, 0, TALL, 260);
        Logo.horizontal().at(60, 290, 150).shapesOn(page, p.main(), p.ink());
        double y = page.paragraph(release.title(), 60, 375, 470, new PdfPage.Type(22, true, p.ink()));
        page.text(release.dateline(), 60, y, new PdfPage.Type(9, false, p.main()));
        y = page.paragraph(release.lead(), 60, y + 26, 450, new PdfPage.Type(13, true, p.deep()));
        for (String paragraph : release.paragraphs()) {
            y = page.paragraph(paragraph, 60, y + 10, 450, new PdfPage.Type(11.5, false, p.ink()));
        }
        page.box(60, WIDE - 62, 475, 1, p.accent());
        page.text(
                "Press office: press@lumenandtide.example  -  Pictures are free for editorial use.",
                60,
                WIDE - 44,
                new PdfPage.Type(8.5, false, p.deep()));
        return List.of(page);
    }

    /** A cover and full-page pictures with captions. */
    static List<PdfPage> lookbook(String title, Palette p, Dice d, List<Picture> motifs) throws IOException {
        var pages = new ArrayList<PdfPage>();
        pages.add(cover(title, "Pictures and notes", p, d, motifs.getFirst()));
        for (Picture motif : motifs.subList(1, motifs.size())) {
            var page = new PdfPage(WIDE, TALL);
            page.box(0, 0, WIDE, TALL, p.paper());
            page.photo(photo(motif, p, d, 1500, 1000), 40, 40, 580, 386.7);
            String headline = d.pick(Words.HEADLINES);
            page.fill(Lettering.bold(15).fitting(headline, 160).outline(headline, 642, 60), p.ink());
            page.paragraph(d.pick(Words.QUOTES), 642, 92, 160, new PdfPage.Type(12, false, p.deep()));
            page.fill(Mark.at(Mark.sunrise(), 780, 540, 18), p.main());
            page.text(title, 40, 545, new PdfPage.Type(9, false, p.deep()));
            pages.add(page);
        }
        return pages;
    }

    private static PdfPage cover(String title, String under, Palette p, Dice d, Picture motif) throws IOException {
        var page = new PdfPage(WIDE, TALL);
        page.photo(photo(motif, p, d, 1684, 1190), 0, 0, WIDE, TALL);
        page.box(0, TALL - 150, WIDE, 150, p.ink());
        Lettering letters = Lettering.bold(34).fitting(title, 450);
        page.fill(letters.outline(title, 60, TALL - 75), p.paper());
        page.text(under, 60, TALL - 42, new PdfPage.Type(12, false, p.soft()));
        Logo.horizontal().at(WIDE - 240, TALL - 105, 180).shapesOn(page, p.accent(), p.paper());
        return page;
    }

    private static PdfPage sheet(Palette p, String title, String text) {
        var page = new PdfPage(WIDE, TALL);
        page.box(0, 0, WIDE, TALL, p.paper());
        page.fill(Lettering.bold(26).outline(title, 60, 96), p.ink());
        page.paragraph(text, 60, 132, 600, new PdfPage.Type(14.5, false, p.deep()));
        page.fill(Mark.at(Mark.sunrise(), WIDE - 70, 84, 22), p.main());
        return page;
    }

    private static PdfPage.Photo photo(Picture motif, Palette p, Dice d, int width, int height) throws IOException {
        try (Canvas c = Canvas.opaque(width, height)) {
            motif.paint(c, p, d);
            var jpeg = new ByteArrayOutputStream();
            Encoding.jpeg(c.image(), 0.82, jpeg);
            return new PdfPage.Photo(jpeg.toByteArray(), width, height);
        }
    }
}
