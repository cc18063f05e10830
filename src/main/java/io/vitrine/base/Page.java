package io.vitrine.base;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, the answer of every list of the API.
 *
 * @param nextCursor where the next part starts; null after the last
 * @param count how many there are in all; only when it was asked for
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long count) {
    private static final int LIMIT = 100;
    private static final int LARGEST = 1000;

    /** Bound while a request is served: how many items a page may have. */
    public static final ScopedValue<Integer> MOST = ScopedValue.newInstance();

    /**
     * How many items to answer with, where a request asks for so many or does not say. Who asks for more than a page may have
     * gets the rest by the cursor. Errors: invalid-limit.
     */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return LIMIT;
        }
        if (asked < 1 || asked > LARGEST) {
            throw Problem.invalidField("invalid-limit", "limit", CommonFault.BETWEEN, 1, LARGEST);
        }
        return Math.min(asked, most());
    }

    /** How many items a page may have at the most. */
    public static int most() {
        return MOST.orElse(LARGEST);
    }

    /**
     * A page from rows that were read with one more than the limit, so that the last one tells whether there is more.
     *
     * @param cursor names the place behind an item
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, Cursor> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(List.copyOf(oneMore), null, null);
        }
        var items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, cursor.apply(items.getLast()).toString(), null);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), nextCursor, count);
    }

    /** The same page with other items in it: for what must be looked up for all of them at once. */
    public <R> Page<R> with(List<R> others) {
        return new Page<>(others, nextCursor, count);
    }

    /** The same page, with how many items there are in all where that was asked for. */
    public Page<T> counted(boolean isAsked, LongSupplier total) {
        return isAsked ? new Page<>(items, nextCursor, total.getAsLong()) : this;
    }
}
