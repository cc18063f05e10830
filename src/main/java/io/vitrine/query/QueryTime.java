package io.vitrine.query;

import io.vitrine.base.Problem;
import io.vitrine.db.QueryLimits;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Limits the time that a query may take in the database. */
public final class QueryTime {
    private QueryTime() {}

    /**
     * Runs a read that depends on a query from a caller. If it takes too long, the query is at fault, and sending it again, as
     * programs do by themselves when a server is busy, would make things worse.
     *
     * <p>Errors: invalid query-time, naming the query; without a query, the error of a busy server.
     */
    public static <T> T limited(@Nullable String query, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Problem problem) {
            if (query == null || !problem.code().equals(QueryLimits.EXCEEDED)) {
                throw problem;
            }
            throw Problem.invalidField(QueryLimits.EXCEEDED, "searchQuery", QueryLimit.QUERY_TIME);
        }
    }
}
