package io.vitrine.delivery.download;

import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.base.Word;
import io.vitrine.blob.BlobStore;
import io.vitrine.delivery.picture.PictureProblem;
import io.vitrine.delivery.zip.Manifest;
import io.vitrine.delivery.zip.ZipEntry;
import io.vitrine.delivery.zip.ZipOutput;
import io.vitrine.delivery.zip.ZipStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends archives with pictures in place of images, always from beginning to end, because their length is not known in
 * advance. Files that are damaged or of which no picture can be made are left out and listed in the archive. If pictures
 * cannot be made for the moment, the connection breaks off: nobody gets an archive that lacks them.
 */
@Component
class PictureZips {
    private static final Logger LOG = LoggerFactory.getLogger(PictureZips.class);

    private final BlobStore store;
    private final DownloadPictures pictures;
    private final Transfer.Log log;
    private final Downloads downloads;

    PictureZips(BlobStore store, DownloadPictures pictures, Transfer.Log log, Downloads downloads) {
        this.store = store;
        this.pictures = pictures;
        this.log = log;
        this.downloads = downloads;
    }

    void send(Viewer viewer, Download download, HttpServletResponse response, boolean headOnly) throws IOException {
        response.setContentType(ZipSender.TYPE);
        if (headOnly) {
            return;
        }
        // Lets a browser show that the download has begun, however long the first picture takes.
        response.flushBuffer();
        var transfer = log.start(viewer, download, response.getOutputStream()::write);
        var isComplete = false;
        try (var output = new ZipOutput(store, transfer);
                var zip = new ZipStream(output)) {
            write(download, output, zip);
            transfer.skipped(zip.skipped());
            isComplete = true;
        } finally {
            transfer.end(viewer, isComplete);
        }
    }

    private void write(Download download, ZipOutput output, ZipStream zip) throws IOException {
        var request = downloads.request(download);
        var manifest = Manifest.open(store, Objects.requireNonNull(download.manifest()));
        try (var entries =
                new PicturesAhead(manifest, pictures, request.pictures().orElseThrow())) {
            for (var next = entries.next(); next != null; next = entries.next()) {
                if (next.picture() == null) {
                    write(next.entry(), zip);
                } else {
                    write(next.entry(), next.picture(), output, zip);
                }
            }
        }
        zip.end(request.wantsManifest(), ZipEntry.Time.of(download.life().createdAt(), request.zone()));
    }

    private void write(ZipEntry entry, ZipStream zip) throws IOException {
        var damage = entry.kind() == ZipEntry.Kind.SKIPPED
                ? entry.content().sha256()
                : entry.isFolder() ? null : Entries.damage(store, entry.content());
        if (damage == null) {
            zip.add(entry);
        } else {
            zip.skip(entry, damage);
        }
    }

    private static void write(ZipEntry entry, Future<MadePicture> coming, ZipOutput output, ZipStream zip)
            throws IOException {
        if (!coming.isDone()) {
            output.flush();
        }
        try (var picture = coming.get()) {
            var made = new ZipEntry(ZipEntry.Kind.FILE, entry.path(), entry.id(), entry.time(), picture.content());
            zip.add(made, picture.bytes());
        } catch (ExecutionException failed) {
            zip.skip(entry, "no rendition: " + reason(entry, Objects.requireNonNullElse(failed.getCause(), failed)));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("the server is stopping", stopping);
        }
    }

    private static String reason(ZipEntry entry, Throwable failure) throws IOException {
        if (failure instanceof Problem problem && problem.kind() == Problem.Kind.BUSY) {
            throw new IOException("no pictures can be made now: " + problem.detail(), problem);
        }
        return switch (failure) {
            case PictureProblem problem -> Word.of(problem.reason());
            case Problem problem -> problem.code();
            case PicturesAhead.UnreadableHere unreadable -> "unsupported";
            default -> {
                LOG.warn(
                        "No picture of {} could be made for an archive",
                        entry.content().sha256(),
                        failure);
                yield "failed";
            }
        };
    }
}
