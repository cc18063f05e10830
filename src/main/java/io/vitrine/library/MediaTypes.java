package io.vitrine.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** What type a file has, and what a type means. */
final class MediaTypes {
    private static final String UNKNOWN = "application/octet-stream";

    private MediaTypes() {}

    static boolean isImage(String mime) {
        return mime.startsWith("image/");
    }

    /** The word that ImageKit has for it. */
    static String fileType(String mime) {
        return isImage(mime) ? "image" : "non-image";
    }

    /**
     * The type of a content by its first bytes. A name only chooses among types that these bytes leave open (a document of
     * some office within a zip, a table within plain text); it never makes a picture of what does not start like one.
     */
    static String detect(byte[] head, String name) {
        var byContent = detect(head, new Metadata());
        var hint = new Metadata();
        hint.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        var byBoth = detect(head, hint);
        return isGeneric(byContent) && isMedia(byBoth) ? byContent : byBoth;
    }

    private static String detect(byte[] head, Metadata hints) {
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(head), hints)
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
