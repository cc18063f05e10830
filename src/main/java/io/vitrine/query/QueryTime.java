package io.vitrine.query;

import io.vitrine.base.Problem;
import io.vitrine.db.QueryLimits;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The time that a query may take of the database. */
public final class QueryTime {
    private QueryTime() {}

    /**
     * What is read by a query that somebody wrote. Where that takes too long the query is at fault, and to send it again, as
     * programs do of themselves where a server is busy, would make things worse.
     *
     * <p>Errors: invalid query-time, naming the query; without one that of a server that is busy.
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
