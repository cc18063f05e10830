package io.vitrine.delivery.zip;

import io.vitrine.delivery.ByteRange;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts ranges out of a whole whose pieces are passed in order, from its first byte on. */
public final class RangeCutter {
    /** Called before the first byte of each range. */
    public interface Start {
        void of(ByteRange range) throws IOException;
    }

    /** Sends some of a piece's bytes. */
    interface Piece {
        void send(long from, long length) throws IOException;
    }

    private final Iterator<ByteRange> ranges;
    private final Start start;
    private @Nullable ByteRange range;
    private long position;

    /** @param ranges in ascending order, without overlaps */
    public RangeCutter(List<ByteRange> ranges, Start start) {
        this.ranges = ranges.iterator();
        this.start = start;
        next();
    }

    /** Whether nothing more is wanted. */
    boolean isDone() {
        return range == null;
    }

    /** Passes the next piece of the whole, and makes it send the bytes that are wanted of it, if any. */
    void piece(long length, Piece piece) throws IOException {
        var end = position + length;
        while (range != null && range.first() < end) {
            var from = Math.max(range.first(), position);
            var to = Math.min(range.last() + 1, end);
            if (from == range.first()) {
                start.of(range);
            }
            if (to > from) {
                piece.send(from - position, to - from);
            }
            if (to <= range.last()) {
                break;
            }
            next();
        }
        position = end;
    }

    private void next() {
        range = ranges.hasNext() ? ranges.next() : null;
    }
}
