package io.vitrine.library.content;

import static org.jooq.impl.DSL.noCondition;

import io.vitrine.access.Nodes;
import io.vitrine.base.CommonFault;
import io.vitrine.base.Problem;
import io.vitrine.db.Dialect;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * The types of files and folders that a list includes, and how its rows are read.
 *
 * @param kinds the included kinds of {@link Nodes}
 * @param medium the medium that files must be of; null for all
 * @param isFew whether the files of the medium are read by type and then sorted, rather than searched for along the order
 */
public record ListedType(List<Short> kinds, @Nullable Medium medium, boolean isFew) {
    /** Up to this many files are sorted as fast as a page of a rare medium is found along the order. */
    static final int FEW = 5_000;

    /** Rows that are read by an index of their own, to be merged with those of the other parts. */
    public record Part(short kind, Condition condition, Field<?> key) {}

    /** Errors: invalid-type. */
    public static ListedType named(@Nullable String word) {
        return switch (word) {
            case null -> new ListedType(List.of(Nodes.FOLDER, Nodes.FILE), null, false);
            case "file" -> new ListedType(List.of(Nodes.FILE), null, false);
            case "folder" -> new ListedType(List.of(Nodes.FOLDER), null, false);
            case "image", "video", "audio", "document", "other" ->
                new ListedType(List.of(Nodes.FILE), Medium.valueOf(word.toUpperCase(Locale.ROOT)), false);
            default ->
                throw Problem.invalidField(
                        "invalid-type",
                        "type",
                        CommonFault.ONE_OF,
                        "file, folder, image, video, audio, document, other");
        };
    }

    /** Whether the list includes everything. */
    public boolean isAll() {
        return kinds.size() > 1;
    }

    /** Holds for the types of the included files. */
    public Condition holds(Field<String> mime) {
        return medium == null ? noCondition() : medium.holds(mime);
    }

    /** The same type, with {@link #isFew} set by the number of its files. */
    ListedType counted(int number) {
        return new ListedType(kinds, medium, number <= FEW);
    }

    /** The parts by which the rows are read in the order of the key, each by an index. */
    public List<Part> parts(Field<String> mime, Field<?> key) {
        var isOrdered = key.equals(mime);
        if (medium == null || !isFew && !isOrdered) {
            return kinds.stream().map(kind -> new Part(kind, holds(mime), key)).toList();
        }
        return medium.ranges().stream()
                .map(range -> new Part(Nodes.FILE, range.holds(mime), isOrdered ? key : Dialect.unindexed(key)))
                .toList();
    }
}
