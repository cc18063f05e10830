package io.vitrine.db;

import io.vitrine.base.Problem;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What the drivers' errors mean, told by their codes, never by their texts. */
final class DatabaseErrors {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final Set<String> RETRY = Set.of("40001", "40P01");
    private static final Set<String> BROKEN_CONNECTION =
            Set.of("08000", "08001", "08003", "08006", "57P01", "57P02", "57P03", "53300");
    private static final Set<SQLiteErrorCode> SQLITE_BUSY =
            Set.of(SQLiteErrorCode.SQLITE_BUSY, SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT, SQLiteErrorCode.SQLITE_LOCKED);
    private static final Set<SQLiteErrorCode> SQLITE_CONSTRAINT = Set.of(
            SQLiteErrorCode.SQLITE_CONSTRAINT,
            SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY,
            SQLiteErrorCode.SQLITE_CONSTRAINT_FOREIGNKEY);

    private DatabaseErrors() {}

    static boolean isWorthARetry(Throwable failure) {
        var cause = sqlException(failure);
        return cause != null && cause.getSQLState() != null && RETRY.contains(cause.getSQLState());
    }

    static RuntimeException translated(Exception failure) {
        var cause = sqlException(failure);
        if (cause != null && isDuplicate(cause)) {
            return Problem.conflict("name-taken", "Something of this name exists already; choose another");
        }
        if (cause != null && isConstraint(cause)) {
            return Problem.conflict("conflict", "Somebody else changed this at the same time; look again and retry");
        }
        if (cause != null && isBusy(cause)) {
            return Problem.busy("The database cannot be reached or is at work; try again in a moment");
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    /** What is unique besides ids are names of one kind or another. */
    private static boolean isDuplicate(SQLException cause) {
        return cause instanceof SQLiteException sqlite
                ? sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                : UNIQUE_VIOLATION.equals(cause.getSQLState());
    }

    private static boolean isConstraint(SQLException cause) {
        if (cause instanceof SQLiteException sqlite) {
            return SQLITE_CONSTRAINT.contains(sqlite.getResultCode());
        }
        return cause.getSQLState() != null && cause.getSQLState().startsWith("23");
    }

    private static boolean isBusy(SQLException cause) {
        if (cause instanceof SQLiteException sqlite) {
            return SQLITE_BUSY.contains(sqlite.getResultCode());
        }
        var state = cause.getSQLState();
        return cause instanceof SQLTransientConnectionException || (state != null && BROKEN_CONNECTION.contains(state));
    }

    private static @Nullable SQLException sqlException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }
}
