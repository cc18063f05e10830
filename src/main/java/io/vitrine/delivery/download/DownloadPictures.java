package io.vitrine.delivery.download;

import io.vitrine.base.Problem;
import io.vitrine.delivery.rendition.RenditionKey;
import io.vitrine.delivery.rendition.Renditions;
import io.vitrine.delivery.rendition.Transformation;
import io.vitrine.delivery.zip.ZipEntry;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pictures that replace images in archives if a transformation was requested. */
@Component
class DownloadPictures {
    private static final String IMAGES = "image/";

    private final Renditions renditions;

    DownloadPictures(Renditions renditions) {
        this.renditions = renditions;
    }

    /**
     * The picture that replaces a content; empty if the content stays as it is, as documents and films do. If the server
     * may choose the format, it chooses one that every client reads.
     *
     * <p>Errors: those of {@link Renditions#key}.
     */
    Optional<RenditionKey> key(Transformation transformation, ZipEntry.Content content) {
        if (!content.mime().startsWith(IMAGES) || !renditions.reads(content.mime())) {
            return Optional.empty();
        }
        try {
            return Optional.of(renditions.key(content.sha256(), content.mime(), transformation, false));
        } catch (Problem wrong) {
            throw Transformation.called(wrong, DownloadRequest.TRANSFORMATION);
        }
    }

    /**
     * Makes the picture now unless it is in the cache, after those that somebody is waiting for. Errors: those of
     * {@link Renditions#get}.
     */
    MadePicture made(RenditionKey key) throws IOException {
        return MadePicture.of(renditions.get(key, false));
    }

    /** How many pictures to make ahead while an archive is sent: enough to keep every worker busy. */
    int ahead() {
        return 2 * renditions.atOnce();
    }
}
