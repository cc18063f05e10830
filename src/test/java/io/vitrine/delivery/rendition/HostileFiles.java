package io.vitrine.delivery.rendition;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Harmful or suspicious files by their names: mutations of small files of each format, and crafted files. */
final class HostileFiles {
    private static final int SIDE = 64;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private HostileFiles() {}

    /**
     * @param more seeds that Java cannot write, by extension
     * @param listener an address at which the test counts the calls
     */
    static Map<String, byte[]> all(Map<String, byte[]> more, String listener) {
        var hostile = new HostileFiles();
        var seeds = new LinkedHashMap<>(more);
        for (var format : new String[] {"jpg", "png", "gif", "bmp", "tiff"}) {
            seeds.put(format, TestPictures.encoded(format, TestPictures.quarters(SIDE, SIDE, false)));
        }
        seeds.put("svg", svg("<rect width='9' height='9' fill='red'/>"));
        seeds.put("pdf", pdf());
        seeds.forEach(hostile::mutate);
        hostile.bombs();
        hostile.drawings(listener);
        hostile.polyglots(seeds);
        return hostile.files;
    }

    private void mutate(String format, byte[] seed) {
        for (var part = 1; part <= 5; part++) {
            files.put("cut-" + part + "." + format, Arrays.copyOf(seed, Math.max(8, seed.length * part / 6)));
        }
        for (var turn = 0; turn < 6; turn++) {
            var random = new Random(31L * turn + format.hashCode());
            var bytes = seed.clone();
            for (var flips = 0; flips <= turn * 4; flips++) {
                var at = 8 + random.nextInt(Math.max(1, turn % 2 == 0 ? 60 : bytes.length - 8));
                bytes[Math.min(at, bytes.length - 1)] ^= (byte) (1 << random.nextInt(8));
            }
            files.put("flipped-" + turn + "." + format, bytes);
        }
        files.put("doubled." + format, join(seed, seed));
    }

    private void bombs() {
        files.put("bomb-30000.png", pngOfNothing(30_000, 30_000, true));
        files.put("bomb-claimed.png", pngOfNothing(2_000_000_000, 2_000_000_000, false));
        files.put("bomb-long.png", pngOfNothing(900_000, 400, true));
        files.put("bomb-65000.jpg", jpegOfSize(65_000, 65_000));
        files.put("bomb-0.jpg", jpegOfSize(0, 0));
        var gif = TestPictures.encoded("gif", TestPictures.quarters(4, 4, false));
        ByteBuffer.wrap(gif, 6, 4).put(new byte[] {-1, -1, -1, -1});
        files.put("bomb-65535.gif", gif);
        var bmp = TestPictures.encoded("bmp", TestPictures.quarters(4, 4, false));
        ByteBuffer.wrap(bmp, 18, 8).put(new byte[] {-1, -1, -1, 0x7f, -1, -1, -1, 0x7f});
        files.put("bomb-claimed.bmp", bmp);
        var webp = "RIFF\0\1\0\0WEBPVP8X\n\0\0\0\20\0\0\0".getBytes(ISO_8859_1);
        files.put("bomb-claimed.webp", join(webp, new byte[] {-1, -1, -1, -1, -1, -1, 0, 0, 0, 0}));
        var tiff = "II*\0\10\0\0\0\0\0\10\0\0\0".getBytes(ISO_8859_1);
        files.put("circle.tiff", tiff);
        files.put("circle-2.tiff", "MM\0*\0\0\0\10\0\1\1\0\0\4\0\0\0\1\177\377\377\377\0\0\0\10".getBytes(ISO_8859_1));
    }

    private void drawings(String listener) {
        files.put("script.svg", svg("<script>fetch('" + listener + "/script')</script><rect width='9' height='9'/>"));
        files.put("remote.svg", svg("<image href='" + listener + "/image.png' width='9' height='9'/>"));
        files.put("file.svg", svg("<image href='file:///etc/passwd' width='9' height='9'/>"));
        files.put(
                "style.svg", svg("<style>@import url('" + listener + "/a.css');</style><rect width='9' height='9'/>"));
        files.put(
                "font.svg", svg("<style>@font-face{font-family:x;src:url(" + listener + "/f)}</style><text>a</text>"));
        files.put(
                "entity.svg",
                ("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                                + new String(svg("<text>&x;</text>"), UTF_8))
                        .getBytes(UTF_8));
        var laughs = new StringBuilder("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a0 'haha'>");
        for (var depth = 1; depth < 12; depth++) {
            laughs.append("<!ENTITY a")
                    .append(depth)
                    .append(" '")
                    .append(("&a" + (depth - 1) + ";").repeat(10))
                    .append("'>");
        }
        files.put("laughs.svg", (laughs + "]>" + new String(svg("<text>&a11;</text>"), UTF_8)).getBytes(UTF_8));
        var uses = new StringBuilder("<g id='u0'><rect width='9' height='9'/></g>");
        for (var depth = 1; depth < 14; depth++) {
            uses.append("<g id='u")
                    .append(depth)
                    .append("'>")
                    .append(("<use href='#u" + (depth - 1) + "'/>").repeat(10))
                    .append("</g>");
        }
        files.put("uses.svg", svg(uses.toString()));
        files.put("deep.svg", svg("<g>".repeat(20_000) + "</g>".repeat(20_000)));
        files.put("itself.svg", svg("<use id='a' href='#a'/>"));
        files.put(
                "huge.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='1e9' height='1e9'><rect width='9' height='9'/></svg>"
                        .getBytes(UTF_8));
        files.put(
                "endless.svg",
                svg("<filter id='f'><feGaussianBlur stdDeviation='99999'/></filter>"
                        + "<rect filter='url(#f)' width='9999' height='9999'/>"));
    }

    private void polyglots(Map<String, byte[]> seeds) {
        files.put("zip.png", join(bytes(seeds, "png"), "PK\3\4".repeat(20).getBytes(ISO_8859_1)));
        files.put("html.jpg", join(bytes(seeds, "jpg"), "<html><script>alert(1)</script>".getBytes(UTF_8)));
        files.put("script.gif", join("GIF89a/*".getBytes(ISO_8859_1), "*/=1;alert(1)".getBytes(ISO_8859_1)));
        files.put("pdf.jpg", join(bytes(seeds, "jpg"), bytes(seeds, "pdf")));
        files.put("jpg-in.png", bytes(seeds, "jpg"));
        files.put("magick.mvg", "push graphic-context\nimage over 0,0 0,0 'https://127.0.0.1/'".getBytes(UTF_8));
        files.put("empty.png", new byte[0]);
        files.put("letter.jpg", "a".getBytes(UTF_8));
        files.put("noise.webp", noise());
    }

    private static byte[] noise() {
        var bytes = new byte[4000];
        new Random(7).nextBytes(bytes);
        return join("RIFF\0\0\1\0WEBPVP8 ".getBytes(ISO_8859_1), bytes);
    }

    private static byte[] bytes(Map<String, byte[]> seeds, String format) {
        return seeds.getOrDefault(format, new byte[0]);
    }

    private static byte[] svg(String inner) {
        return ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64' width='64' height='64'>" + inner
                        + "</svg>")
                .getBytes(UTF_8);
    }

    private static byte[] pdf() {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A black picture of one bit per pixel, with only its first row unless {@code isWhole}. */
    private static byte[] pngOfNothing(int width, int height, boolean isWhole) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {1, 0, 0, 0, 0});
        var rows = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(rows)) {
            var row = new byte[1 + (width + 7) / 8 % 1_000_000];
            for (var y = 0; y < (isWhole ? height : 1); y++) {
                deflated.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return join(
                "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1),
                chunk("IHDR", header.array()),
                chunk("IDAT", rows.toByteArray()),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] data) {
        var named = join(type.getBytes(ISO_8859_1), data);
        var crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A small JPEG whose header claims this size. */
    private static byte[] jpegOfSize(int width, int height) {
        var jpeg = TestPictures.encoded("jpg", new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB));
        for (var at = 2; at < jpeg.length - 9; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xC0) {
                ByteBuffer.wrap(jpeg, at + 5, 4).putShort((short) height).putShort((short) width);
                return jpeg;
            }
        }
        throw new IllegalStateException("no header");
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
