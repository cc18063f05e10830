package io.vitrine.base;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, as every list of the API answers it.
 *
 * @param nextCursor where the next part starts; null in the last part
 * @param count the total number of items; only if it was asked for
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long count) {
    private static final int LIMIT = 100;
    private static final int LARGEST = 1000;

    /** The most items a page may have; bound while a request is served. */
    public static final ScopedValue<Integer> MOST = ScopedValue.newInstance();

    /**
     * The number of items to answer with: what the request asks for, or a default. A request that asks for more than a page may
     * have gets the rest by the cursor. Errors: invalid-limit.
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

    /** The most items a page may have. */
    public static int most() {
        return MOST.orElse(LARGEST);
    }

    /**
     * A page made of rows that were read with one more than the limit, so that the extra row tells whether there are more.
     *
     * @param cursor names the place after an item
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

    /** The same page with other items, for details that are looked up for all items at once. */
    public <R> Page<R> with(List<R> others) {
        return new Page<>(others, nextCursor, count);
    }

    /** The same page, with the total number of items if it was asked for. */
    public Page<T> counted(boolean isAsked, LongSupplier total) {
        return isAsked ? new Page<>(items, nextCursor, total.getAsLong()) : this;
    }
}
