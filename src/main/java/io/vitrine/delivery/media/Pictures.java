package io.vitrine.delivery.media;

import io.vitrine.base.Problem;
import io.vitrine.blob.FilePart;
import io.vitrine.delivery.FileName;
import io.vitrine.delivery.rendition.Rendition;
import io.vitrine.delivery.rendition.RenditionKey;
import io.vitrine.delivery.rendition.Renditions;
import io.vitrine.delivery.rendition.Transformation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pictures of files, in the size and format that a URL asks for. */
@Component
class Pictures {
    private static final String WEBP = "image/webp";

    private final Renditions renditions;

    Pictures(Renditions renditions) {
        this.renditions = renditions;
    }

    /**
     * A picture of the file.
     *
     * @param accept the types that the client accepts, as its header says
     *
     * <p>Errors: no-picture, if none can be made of files of this type; those of {@link Renditions#key}; when the content
     * is asked for, those of {@link Renditions#get}.
     */
    Wanted of(MediaFile file, Transformation transformation, @Nullable String accept) {
        if (!renditions.reads(file.mime())) {
            throw new Problem(
                    Problem.Kind.UNSUPPORTED,
                    "no-picture",
                    "No picture can be made of files of the type " + file.mime());
        }
        return transformation.isCustom()
                ? around(file.focused(), transformation.around(file.focus()), accept)
                : around(file, transformation, accept);
    }

    private Wanted around(MediaFile file, Transformation transformation, @Nullable String accept) {
        var takesWebp = AcceptHeader.names(accept, WEBP);
        var key = renditions.key(file.sha256(), file.mime(), transformation, takesWebp);
        return wanted(file, key);
    }

    private Wanted wanted(MediaFile file, RenditionKey key) {
        return new Wanted(file, key.etag(), key.format().mime(), key.isAuto(), () -> content(file, key));
    }

    private MediaContent content(MediaFile file, RenditionKey key) {
        var rendition = renditions.get(key, true);
        var name = FileName.with(file.name(), key.format().extension());
        return new MediaContent(wanted(file, key), name, rendition.size(), new Kept(rendition));
    }

    private record Kept(Rendition rendition) implements MediaContent.Bytes {
        @Override
        public Optional<Path> file() {
            return Optional.of(rendition.file());
        }

        @Override
        public InputStream read(long from, long length) throws IOException {
            return FilePart.open(rendition.file(), from, length);
        }
    }
}
