package io.vitrine.library.content;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;

import io.vitrine.db.Dialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;

/** The kinds of files as people name them, by MIME type. Each kind covers some ranges of types, which an index finds. */
enum Medium {
    IMAGE("image/"),
    VIDEO("video/"),
    AUDIO("audio/"),
    /** Text documents, spreadsheets and presentations. */
    DOCUMENT(
            "application/epub",
            "application/msword",
            "application/pdf",
            "application/rtf",
            "application/vnd.apple.",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.ms-word",
            "application/vnd.oasis.opendocument.",
            "application/vnd.openxmlformats-officedocument.",
            "text/"),
    /** Everything else. */
    OTHER;

    private final List<Range> ranges;

    Medium(String... starts) {
        this.ranges = starts.length == 0
                ? List.of()
                : Stream.of(starts).map(Range::startingWith).toList();
    }

    /** The types from one text, inclusive, to another, exclusive. */
    record Range(String from, String below) {
        private static final String FIRST = "";
        /** Sorts after all types, which are ASCII. */
        private static final String LAST = "\u007F";

        static Range startingWith(String start) {
            var end = start.length() - 1;
            return new Range(start, start.substring(0, end) + (char) (start.charAt(end) + 1));
        }

        Condition holds(Field<String> mime) {
            return mime.ge(inline(from)).and(mime.lt(inline(below)));
        }
    }

    List<Range> ranges() {
        return this == OTHER
                ? between(Stream.of(values()).map(medium -> medium.ranges).flatMap(Collection::stream))
                : ranges;
    }

    private static List<Range> between(Stream<Range> all) {
        var gaps = new ArrayList<Range>();
        var from = Range.FIRST;
        for (var range : all.sorted(Comparator.comparing(Range::from)).toList()) {
            gaps.add(new Range(from, range.from()));
            from = range.below();
        }
        gaps.add(new Range(from, Range.LAST));
        return List.copyOf(gaps);
    }

    /** For rows that are read in another order than that of their types, so the condition does not use the index on types. */
    Condition holds(Field<String> mime) {
        return or(ranges().stream()
                .map(range -> range.holds(Dialect.unindexed(mime)))
                .toList());
    }
}
