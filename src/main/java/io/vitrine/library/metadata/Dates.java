package io.vitrine.library.metadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Dates and times in ISO 8601, in UTC if they have no offset. */
public final class Dates {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final int DATE = 10;

    private Dates() {}

    /** The instant, for a date its beginning; null if the text is not a date or time in a year of four digits. */
    public static @Nullable Instant read(String text) {
        try {
            var at = instant(text);
            return at.isBefore(FIRST) || at.isAfter(LAST) ? null : at;
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Whether the text denotes a whole day. */
    public static boolean isDay(String text) {
        return text.length() == DATE;
    }

    static Instant known(String text) {
        return instant(text);
    }

    private static Instant instant(String text) {
        if (isDay(text)) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        var end = text.substring(Math.min(DATE, text.length()));
        var hasZone = end.endsWith("Z") || end.endsWith("z") || end.indexOf('+') >= 0 || end.indexOf('-') >= 0;
        return hasZone
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
