package io.vitrine.db;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The {@link Prepared} queries of a list, one for each shape that is asked for: its order, its size, and what else changes
 * the text. Few are kept; clients that ask for many shapes have them made each time.
 *
 * @param <S> a record of what makes the shape
 */
public final class PreparedPages<S> {
    private static final int MOST = 200;

    private final Function<S, Prepared> maker;
    private final Map<S, Prepared> kept = new ConcurrentHashMap<>();

    public PreparedPages(Function<S, Prepared> maker) {
        this.maker = maker;
    }

    public Prepared of(S shape) {
        var known = kept.get(shape);
        if (known == null) {
            known = maker.apply(shape);
            if (kept.size() < MOST) {
                kept.put(shape, known);
            }
        }
        return known;
    }
}
