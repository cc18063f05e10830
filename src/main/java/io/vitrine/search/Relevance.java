package io.vitrine.search;

import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.when;

import io.vitrine.db.Dialect;
import io.vitrine.library.LibraryOrder;
import io.vitrine.query.Narrowing;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/**
 * How well a name matches a text: it is the text, with or without a file extension; it starts with the text; one of its words
 * does; or the text is somewhere else. Both are folded.
 */
final class Relevance {
    static final int EXACT = 3;
    static final int START = 2;
    static final int WORD = 1;
    static final int INSIDE = 0;

    private static final List<String> SEPARATORS = List.of(" ", "_", "-", ".");

    private Relevance() {}

    static int of(String name, String text) {
        var at = name.indexOf(text);
        if (at == 0) {
            var rest = name.substring(text.length());
            return rest.isEmpty() || (rest.startsWith(".") && rest.indexOf('.', 1) < 0) ? EXACT : START;
        }
        for (; at > 0; at = name.indexOf(text, at + 1)) {
            if (SEPARATORS.contains(name.substring(at - 1, at))) {
                return WORD;
            }
        }
        return INSIDE;
    }

    /** The same as an expression for the database. */
    static Field<Integer> rank(String text) {
        var hasEnding = Dialect.startsWith(NODE.NAME_KEY, text + ".")
                .and(position(substring(NODE.NAME_KEY, text.codePointCount(0, text.length()) + 2), ".")
                        .eq(0));
        return when(NODE.NAME_KEY.eq(text).or(hasEnding), inline(EXACT))
                .when(Dialect.startsWith(NODE.NAME_KEY, text), inline(START))
                .when(
                        or(SEPARATORS.stream()
                                .map(separator -> Dialect.holds(NODE.NAME_KEY, separator + text))
                                .toList()),
                        inline(WORD))
                .otherwise(inline(INSIDE));
    }

    /**
     * Names that match a text equally well.
     *
     * @param among a set of nodes that contains all of them; empty if nothing gives one
     */
    record Rank(int value, Condition names, Optional<Function<DSLContext, Select<Record1<Long>>>> among) {}

    /** All ranks, the highest first; a list can be read one rank after the other. */
    static List<Rank> ranks(String text) {
        if (text.isEmpty()) {
            return List.of(new Rank(INSIDE, noCondition(), Optional.empty()));
        }
        return List.of(
                ofNames(EXACT, text, sql -> named(text).unionAll(startingWith(text + "."))),
                ofNames(START, text, sql -> startingWith(text)),
                ofNames(WORD, text, Narrowing.isLong(" " + text) ? sql -> wordsLike(sql, text) : null),
                ofNames(INSIDE, text, null));
    }

    private static Rank ofNames(int value, String text, @Nullable Function<DSLContext, Select<Record1<Long>>> among) {
        return new Rank(value, rank(text).eq(inline(value)), Optional.ofNullable(among));
    }

    private static Select<Record1<Long>> named(String text) {
        return select(NODE.ID).from(NODE).where(LibraryOrder.NAME.eq(text));
    }

    private static Select<Record1<Long>> startingWith(String text) {
        return select(NODE.ID).from(NODE).where(startsWith(text));
    }

    /** As a range in the order of names. */
    static Condition startsWith(String text) {
        return LibraryOrder.NAME
                .ge(text)
                .and(LibraryOrder.NAME.lt(text + Character.toString(Character.MAX_CODE_POINT)));
    }

    private static Select<Record1<Long>> wordsLike(DSLContext sql, String text) {
        return SEPARATORS.stream()
                .map(separator -> Dialect.nodesHolding(sql, separator + text))
                .reduce(Select::unionAll)
                .orElseThrow();
    }
}
