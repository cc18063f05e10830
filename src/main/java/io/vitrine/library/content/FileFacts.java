package io.vitrine.library.content;

import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a file tell about it.
 *
 * @param width in pixels, for images whose header has it
 */
public record FileFacts(
        String mime,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Boolean hasAlpha) {

    /** @param name the file's name, a hint if the bytes leave a choice */
    public static FileFacts of(byte[] head, String name) {
        var mime = MediaTypes.detect(head, name);
        var picture = PictureHeader.read(mime, head);
        return new FileFacts(
                mime,
                picture == null ? null : picture.width(),
                picture == null ? null : picture.height(),
                picture == null ? null : picture.hasAlpha());
    }
}
