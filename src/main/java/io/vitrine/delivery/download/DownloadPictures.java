package io.vitrine.delivery.download;

import io.vitrine.base.Problem;
import io.vitrine.delivery.rendition.RenditionKey;
import io.vitrine.delivery.rendition.Renditions;
import io.vitrine.delivery.rendition.Transformation;
import io.vitrine.delivery.zip.ZipEntry;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pictures that stand in archives in place of images, where a transformation was asked for. */
@Component
class DownloadPictures {
    private static final String IMAGES = "image/";

    private final Renditions renditions;

    DownloadPictures(Renditions renditions) {
        this.renditions = renditions;
    }

    /**
     * What is made of a content; empty where it stays as it is, as documents and films do. A format that the server may choose
     * is one that everybody reads.
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

    /** Made now where it is not there yet, behind those that somebody waits for. Errors: those of {@link Renditions#get}. */
    MadePicture made(RenditionKey key) throws IOException {
        return MadePicture.of(renditions.get(key, false));
    }

    /** How many are worth having made ahead of where an archive is sent: enough for every maker to have work. */
    int ahead() {
        return 2 * renditions.atOnce();
    }
}
