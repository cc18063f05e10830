package io.vitrine.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;

/** Rows of whole numbers straight from the driver, for queries with so many rows that a record for each would cost more. */
public final class Numbers {
    private final ResultSet rows;

    private Numbers(ResultSet rows) {
        this.rows = rows;
    }

    /** Passes each row of the query to the reader; a row is valid until the next. */
    public static void each(ResultQuery<?> query, Consumer<Numbers> reader) {
        try (var cursor = query.fetchLazy();
                var rows = Objects.requireNonNull(cursor.resultSet())) {
            var row = new Numbers(rows);
            while (rows.next()) {
                reader.accept(row);
            }
        } catch (SQLException failed) {
            throw new DataAccessException("Rows could not be read", failed);
        }
    }

    /** The number in a column, counted from 0; 0 if the column is null. */
    public long at(int column) {
        try {
            return rows.getLong(column + 1);
        } catch (SQLException failed) {
            throw new DataAccessException("A row could not be read", failed);
        }
    }
}
