package io.vitrine.delivery.picture;

/** The formats in which pictures are written. */
public enum Format {
    JPG("image/jpeg", "jpg", false),
    PNG("image/png", "png", true),
    WEBP("image/webp", "webp", true),
    AVIF("image/avif", "avif", true);

    private final String mime;
    private final String extension;
    private final boolean hasAlpha;

    Format(String mime, String extension, boolean hasAlpha) {
        this.mime = mime;
        this.extension = extension;
        this.hasAlpha = hasAlpha;
    }

    public String mime() {
        return mime;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether pictures in this format can be transparent. */
    public boolean hasAlpha() {
        return hasAlpha;
    }
}
