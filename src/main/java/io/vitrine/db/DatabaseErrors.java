package io.vitrine.db;

import io.vitrine.base.Problem;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Translates the drivers' errors by their codes, never by their messages. */
final class DatabaseErrors {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseErrors.class);
    private static final int RETRY_SECONDS = 30;
    private static final int PRIMARY = 0xff;
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String DISK_FULL = "53100";
    /** PostgreSQL rejects NUL in a text; no stored name or other text contains one. */
    private static final String NO_TEXT = "22021";

    private static final Set<String> RETRY = Set.of("40001", "40P01");
    private static final Set<String> BROKEN_CONNECTION =
            Set.of("08000", "08001", "08003", "08004", "08006", "57P01", "57P02", "57P03", "57P04", "57014", "53300");
    /** The server has become read-only, its disk fails, or it has run out of a resource. */
    private static final Set<String> UNUSABLE = Set.of("25006", "58000", "58030", "53000", "53200", "53400");

    private static final Set<SQLiteErrorCode> SQLITE_BUSY =
            Set.of(SQLiteErrorCode.SQLITE_BUSY, SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT, SQLiteErrorCode.SQLITE_LOCKED);
    private static final Set<SQLiteErrorCode> SQLITE_CONSTRAINT = Set.of(
            SQLiteErrorCode.SQLITE_CONSTRAINT,
            SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY,
            SQLiteErrorCode.SQLITE_CONSTRAINT_FOREIGNKEY);
    /** The disk fails, is not writable, or has lost or damaged the file. The low byte of an extended code is one of these. */
    private static final Set<Integer> SQLITE_UNUSABLE = Set.of(
            SQLiteErrorCode.SQLITE_IOERR.code,
            SQLiteErrorCode.SQLITE_READONLY.code,
            SQLiteErrorCode.SQLITE_CANTOPEN.code,
            SQLiteErrorCode.SQLITE_PERM.code,
            SQLiteErrorCode.SQLITE_PROTOCOL.code,
            SQLiteErrorCode.SQLITE_CORRUPT.code,
            SQLiteErrorCode.SQLITE_NOTADB.code);

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
        if (cause != null && NO_TEXT.equals(cause.getSQLState())) {
            return Problem.invalid("malformed-text", "A text in the request contains the character NUL");
        }
        if (cause != null && isBusy(cause)) {
            LOG.warn("The database is busy or unreachable: {}", cause.toString());
            return Problem.busy("The database cannot be reached or is busy; try again in a moment");
        }
        if (cause != null && isFull(cause)) {
            return unusable(cause, "storage-full", "The server has no room for this now; nothing was changed");
        }
        if (cause != null && isUnusable(cause)) {
            return unusable(
                    cause, "database-unavailable", "The server's database cannot be used now; nothing was changed");
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    /** Every unique key other than an id is a name of some kind. */
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

    private static boolean isFull(SQLException cause) {
        return cause instanceof SQLiteException sqlite
                ? sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL
                : DISK_FULL.equals(cause.getSQLState());
    }

    private static boolean isUnusable(SQLException cause) {
        if (cause instanceof SQLiteException sqlite) {
            return SQLITE_UNUSABLE.contains(sqlite.getResultCode().code & PRIMARY);
        }
        return cause.getSQLState() != null && UNUSABLE.contains(cause.getSQLState());
    }

    private static Problem unusable(SQLException cause, String code, String detail) {
        LOG.warn("The database failed: {}", cause.toString());
        return new Problem(Problem.Kind.BUSY, code, detail, List.of(), RETRY_SECONDS);
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
