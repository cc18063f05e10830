package io.vitrine.delivery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * A random {@code Range} header, together with the bytes that it asks for, worked out one by one.
 *
 * @param wanted the positions of the bytes in any of its ranges
 */
public record RandomRanges(String header, BitSet wanted) {
    public static RandomRanges of(Random random, int size) {
        var wanted = new BitSet();
        var pieces = new ArrayList<String>();
        for (var left = 1 + random.nextInt(random.nextBoolean() ? 1 : 5); left > 0; left--) {
            var a = random.nextInt(size + 3);
            var b = a + random.nextInt(size + 3);
            switch (random.nextInt(3)) {
                case 0 -> pieces.add(take(wanted, size, a, b, a + "-" + b));
                case 1 -> pieces.add(take(wanted, size, a, size, a + "-"));
                default -> pieces.add(take(wanted, size, Math.max(0, size - a), size, "-" + a));
            }
        }
        return new RandomRanges("bytes=" + String.join(random.nextBoolean() ? "," : " , ", pieces), wanted);
    }

    private static String take(BitSet wanted, int size, int first, int last, String text) {
        for (var position = first; position <= last && position < size; position++) {
            wanted.set(position);
        }
        return text;
    }

    /** The wanted bytes as contiguous runs. */
    public List<ByteRange> runs() {
        var runs = new ArrayList<ByteRange>();
        for (var first = wanted.nextSetBit(0); first >= 0; ) {
            var end = wanted.nextClearBit(first);
            runs.add(new ByteRange(first, end - 1L));
            first = wanted.nextSetBit(end);
        }
        return runs;
    }
}
