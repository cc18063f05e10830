package io.vitrine.library.fetch;

import io.vitrine.base.BlockStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A file that another server sends.
 *
 * @param name the last part of its address; null if that is empty
 * @param content the bytes; reading fails with a {@code Problem} url-failed if the server fails or takes too long
 */
public record Fetched(@Nullable String name, InputStream content, Asked asked) implements AutoCloseable {
    static Fetched of(URI uri, Asked asked, long end) {
        var path = String.valueOf(uri.getPath());
        var name = path.substring(path.lastIndexOf('/') + 1);
        try {
            var entity = asked.answer().getEntity();
            var content = entity == null ? InputStream.nullInputStream() : entity.getContent();
            return new Fetched(name.isEmpty() ? null : name, new Timed(content, end), asked);
        } catch (IOException failure) {
            asked.close();
            throw FetchFault.BROKE_OFF.problem();
        }
    }

    @Override
    public void close() {
        asked.close();
    }

    /** Gives up at a fixed instant, however slowly the bytes come. */
    private static final class Timed extends BlockStream {
        private final InputStream content;
        private final long end;

        Timed(InputStream content, long end) {
            this.content = content;
            this.end = end;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (System.nanoTime() > end) {
                throw FetchFault.TOOK_TOO_LONG.problem();
            }
            try {
                return content.read(into, offset, length);
            } catch (IOException failure) {
                throw (System.nanoTime() > end ? FetchFault.TOOK_TOO_LONG : FetchFault.BROKE_OFF).problem();
            }
        }
    }
}
