package io.vitrine.library;

/** What a detected type means. */
final class MediaTypes {
    private MediaTypes() {}

    static boolean isImage(String mime) {
        return mime.startsWith("image/");
    }

    /** The word that ImageKit has for it. */
    static String fileType(String mime) {
        return isImage(mime) ? "image" : "non-image";
    }
}
