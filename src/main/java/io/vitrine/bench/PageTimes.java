package io.vitrine.bench;

import io.vitrine.base.Ids;
import java.io.IOException;

/** Times pages of a collection over one connection. */
final class PageTimes implements AutoCloseable {
    private final String path;
    private final String headers;
    private final Wire wire;

    PageTimes(Ground ground) throws IOException {
        this.path = "/v1/media-collections/" + Ids.show(ground.world().usual()) + "/assets?sort=name&limit=50";
        this.headers = ground.measured().headers();
        this.wire = new Wire(ground.address());
    }

    /** The time of one page in milliseconds. */
    double next() throws IOException {
        var start = System.nanoTime();
        wire.get(path, headers);
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
