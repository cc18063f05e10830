package io.vitrine.db;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The {@link Prepared} queries of a list, one for each requested shape: its order, its size, and anything else that changes the
 * text. Only a limited number is kept; queries of further shapes are made each time.
 *
 * @param <S> a record of everything that makes up the shape
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
