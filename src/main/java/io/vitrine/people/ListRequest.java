package io.vitrine.people;

import io.vitrine.base.Cursor;
import io.vitrine.base.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a list that is asked for, and whether to count the whole list. */
record ListRequest(int limit, @Nullable String cursor, boolean count) {
    /** Errors: invalid-limit. */
    static ListRequest of(@Nullable Integer limit, @Nullable String cursor, boolean count) {
        return new ListRequest(Page.limit(limit), cursor, count);
    }

    /** Errors: invalid-cursor. */
    Optional<Cursor> after(String sort) {
        return Optional.ofNullable(cursor).map(text -> Cursor.parse(text, sort));
    }
}
