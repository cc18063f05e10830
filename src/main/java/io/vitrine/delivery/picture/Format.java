package io.vitrine.delivery.picture;

/** What pictures are written as. */
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

    /** Whether a picture can be transparent in it. */
    public boolean hasAlpha() {
        return hasAlpha;
    }
}
