package io.vitrine.delivery.download;

import io.vitrine.blob.Content;
import io.vitrine.delivery.rendition.Rendition;
import io.vitrine.delivery.zip.ZipEntry;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/**
 * A picture that is ready to be sent, and stays so even if it is removed from the cache meanwhile. Must be closed.
 *
 * @param bytes positioned at their beginning
 */
record MadePicture(FileChannel bytes, ZipEntry.Content content) implements AutoCloseable {
    static MadePicture of(Rendition rendition) throws IOException {
        var bytes = FileChannel.open(rendition.file(), StandardOpenOption.READ);
        try {
            var sums = Content.of(Channels.newInputStream(bytes));
            bytes.position(0);
            return new MadePicture(
                    bytes,
                    new ZipEntry.Content(
                            sums.sha256(),
                            sums.size(),
                            sums.crc32(),
                            rendition.format().mime()));
        } catch (IOException | RuntimeException failure) {
            bytes.close();
            throw failure;
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
