package io.vitrine.library.content;

import io.vitrine.base.VersionId;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The types of files of which pictures can be made; a bean of the package that makes them. */
public record PictureTypes(Predicate<String> types) {
    /** The transformation of thumbnails: sharp on every screen in a tile of half that size, and still small. */
    public static final String THUMBNAIL = "w-400,h-400,c-at_max";

    private boolean include(String mime) {
        return types.test(mime);
    }

    /**
     * The URL of a thumbnail; null for files of which no picture can be made.
     *
     * @param url of the file, whose version has the type
     */
    @Nullable
    public String thumbnail(String url, String mime, VersionId version) {
        return include(mime) ? url + "?tr=" + THUMBNAIL + "&v=" + version : null;
    }
}
