package io.vitrine.query;

import static java.util.Objects.requireNonNull;

import io.vitrine.library.metadata.Dates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * The span of time that a value stands for, in milliseconds: a day as a whole; for an instant or an age, one millisecond. A
 * time equals an age if it is on the same day. Days are in UTC.
 *
 * @param end the first millisecond after the span
 */
record Times(long start, long end) {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

    static Times of(Value value, Instant now) {
        return switch (value) {
            case Value.Time(var text) -> {
                var start = requireNonNull(Dates.read(text)).toEpochMilli();
                yield new Times(start, start + (Dates.isDay(text) ? DAY : 1));
            }
            case Value.Age age -> {
                var at = ago(age, now).toEpochMilli();
                yield new Times(at, at + 1);
            }
            case Value.Text text -> throw new IllegalArgumentException("no time: " + text);
            case Value.Number number -> throw new IllegalArgumentException("no time: " + number);
            case Value.Truth truth -> throw new IllegalArgumentException("no time: " + truth);
        };
    }

    /** The day on which an age falls; any other value as it is. */
    static Times wide(Value value, Instant now) {
        if (value instanceof Value.Age age) {
            var day = LocalDate.ofInstant(ago(age, now), ZoneOffset.UTC)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .toEpochMilli();
            return new Times(day, day + DAY);
        }
        return of(value, now);
    }

    Condition compare(Field<Long> field, Operator operator) {
        return compare(field, operator, start, end);
    }

    /** The same for times that are stored as texts in ISO 8601. */
    Condition compareTexts(Field<String> field, Operator operator) {
        return compare(field, operator, text(start), text(end));
    }

    /** For the beginning of a day the date alone, which sorts before all times on that day. */
    private static String text(long millis) {
        var at = Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : INSTANT.format(at);
    }

    private static <T> Condition compare(Field<T> field, Operator operator, T start, T end) {
        return switch (operator) {
            case LESS -> field.lt(start);
            case AT_MOST -> field.lt(end);
            case GREATER -> field.ge(end);
            case AT_LEAST -> field.ge(start);
            case EQUAL, IN -> field.ge(start).and(field.lt(end));
            case STARTS, NOT_EQUAL, NOT_IN, HAS, EXISTS, NOT_EXISTS ->
                throw new IllegalArgumentException("not for times: " + operator);
        };
    }

    private static Instant ago(Value.Age age, Instant now) {
        var here = now.atZone(ZoneOffset.UTC);
        var unit = switch (age.unit()) {
            case HOURS -> ChronoUnit.HOURS;
            case DAYS -> ChronoUnit.DAYS;
            case WEEKS -> ChronoUnit.WEEKS;
            case MONTHS -> ChronoUnit.MONTHS;
            case YEARS -> ChronoUnit.YEARS;
        };
        return here.minus(age.number(), unit).toInstant();
    }
}
