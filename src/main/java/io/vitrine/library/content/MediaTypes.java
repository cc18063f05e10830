package io.vitrine.library.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Detects the types of files, and tells what a type means. */
public final class MediaTypes {
    private static final String UNKNOWN = "application/octet-stream";

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    /**
     * The first bytes of the most common types, which are recognised at once; trying every known signature takes milliseconds.
     */
    private static final List<Signature> SIGNATURES = List.of(
            new Signature("image/jpeg", 0, "\u00ff\u00d8\u00ff"),
            new Signature("image/png", 0, "\u0089PNG\r\n\u001a\n"),
            new Signature("image/gif", 0, "GIF87a"),
            new Signature("image/gif", 0, "GIF89a"),
            new Signature("image/webp", 8, "WEBPVP8"),
            new Signature("application/pdf", 0, "%PDF-"));

    private static final Map<String, String> FORMATS = Map.of(
            "image/jpeg", "jpg",
            "image/svg+xml", "svg",
            "image/vnd.microsoft.icon", "ico",
            "video/quicktime", "mov",
            "video/x-matroska", "mkv",
            "video/x-msvideo", "avi",
            "audio/mpeg", "mp3",
            "text/plain", "txt");

    private MediaTypes() {}

    private record Signature(String mime, int offset, String bytes) {
        boolean matches(byte[] head) {
            var wanted = bytes.getBytes(StandardCharsets.ISO_8859_1);
            return head.length >= offset + wanted.length
                    && Arrays.equals(head, offset, offset + wanted.length, wanted, 0, wanted.length);
        }
    }

    /** The type for an extension of file names: {@code image/jpeg} for {@code jpg}. */
    public static String ofFormat(String extension) {
        return TYPES.getMimeType("x." + extension.toLowerCase(Locale.ROOT))
                .getType()
                .toString();
    }

    /** The short word for a type: {@code jpg}, {@code png}, {@code pdf}. */
    public static String format(String mime) {
        return FORMATS.getOrDefault(mime, mime.substring(mime.indexOf('/') + 1));
    }

    static boolean isImage(String mime) {
        return mime.startsWith("image/");
    }

    /** ImageKit's word for a type. */
    public static String fileType(String mime) {
        return isImage(mime) ? "image" : "non-image";
    }

    /**
     * The type of a content by its first bytes. The name only chooses among the types that these bytes leave open (an office
     * document within a zip, a table within plain text); it never makes a picture of a file whose bytes do not start like one.
     */
    static String detect(byte[] head, String name) {
        var byContent = MediaType.parse(byContent(head));
        var byName = TYPES.getMimeType(name).getType();
        return TYPES.getMediaTypeRegistry().isSpecializationOf(byName, byContent)
                        && !(isGeneric(byContent.toString()) && isMedia(byName.toString()))
                ? byName.toString()
                : byContent.toString();
    }

    private static String byContent(byte[] head) {
        return SIGNATURES.stream()
                .filter(signature -> signature.matches(head))
                .findFirst()
                .map(Signature::mime)
                .orElseGet(() -> byAllMagic(head));
    }

    private static String byAllMagic(byte[] head) {
        try {
            return TYPES.detect(new ByteArrayInputStream(head), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException impossibleInMemory) {
            return UNKNOWN;
        }
    }

    private static boolean isGeneric(String mime) {
        return mime.equals(UNKNOWN) || mime.equals("application/xml") || mime.startsWith("text/");
    }

    private static boolean isMedia(String mime) {
        return isImage(mime) || mime.startsWith("audio/") || mime.startsWith("video/");
    }
}
