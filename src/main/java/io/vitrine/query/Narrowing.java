package io.vitrine.query;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_TAG;
import static io.vitrine.db.schema.Tables.NODE_VALUE;
import static org.jooq.impl.DSL.select;

import io.vitrine.base.Fold;
import io.vitrine.db.Dialect;
import io.vitrine.db.NodeWords;
import io.vitrine.library.LibraryOrder;
import io.vitrine.library.metadata.FieldType;
import io.vitrine.library.metadata.MetadataField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * Sets of nodes that an index gives, each of which contains everything that a query means; the sets likely to be small come
 * first.
 */
public record Narrowing(List<Part> parts) {
    public static final Narrowing NONE = new Narrowing(List.of());

    /** The shortest part of a word that the index finds, in characters. */
    private static final int SHORTEST_WORD = 3;

    /**
     * One of the sets.
     *
     * @param order the smaller, the smaller the set is expected to be
     * @param words the folded text that the words of the nodes contain, if the set is defined by words
     */
    public record Part(int order, Function<DSLContext, Select<Record1<Long>>> nodes, Optional<String> words) {}

    /** The texts of all parts that are about words; empty if there are none. */
    public Optional<NodeWords> words() {
        var texts = parts.stream().flatMap(part -> part.words().stream()).toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(new NodeWords(texts));
    }

    static Narrowing of(Query query, Scope scope) {
        var parts = new ArrayList<Part>();
        var tests = query instanceof Query.And(var all) ? all : List.of(query);
        for (var test : tests) {
            switch (test) {
                case Query.Words(var words) -> addWords(parts, Fold.key(words));
                case Query.Comparison comparison -> add(parts, comparison, scope);
                case Query.And and -> {}
                case Query.Or or -> {}
            }
        }
        parts.sort(Comparator.comparingInt(Part::order));
        return new Narrowing(List.copyOf(parts));
    }

    static Narrowing ofWords(List<String> texts) {
        var parts = new ArrayList<Part>();
        texts.stream()
                .map(Fold::key)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(text -> addWords(parts, text));
        return new Narrowing(List.copyOf(parts));
    }

    private static void add(List<Part> parts, Query.Comparison comparison, Scope scope) {
        if (comparison.operator().isNegative()) {
            return;
        }
        switch (comparison.field()) {
            case FieldName.Plain field -> addPlain(parts, field, comparison, scope);
            case FieldName.Custom field -> addCustom(parts, field, comparison, scope);
            case FieldName.Embedded field -> {}
        }
    }

    private static void addPlain(List<Part> parts, FieldName.Plain field, Query.Comparison comparison, Scope scope) {
        var texts = PlainConditions.texts(comparison.values());
        var operator = comparison.operator();
        switch (field) {
            case ID ->
                add(
                        parts,
                        0,
                        select(NODE.ID)
                                .from(NODE)
                                .where(Dialect.in(NODE.ID, PlainConditions.ids(comparison.values()))));
            case SHA256 ->
                add(
                        parts,
                        1,
                        select(FILE_VERSION.NODE_ID)
                                .from(FILE_VERSION)
                                .where(Dialect.inTexts(FILE_VERSION.BLOB_SHA256, texts)));
            case NAME -> addNames(parts, operator, texts);
            case TAGS -> addTags(parts, operator, texts);
            case COLLECTION -> add(parts, 5, new CollectionConditions(scope.visible()).shownBy(texts));
            case OWNER -> {
                if (operator != Operator.EXISTS) {
                    var owners = new PeopleConditions(scope.viewer()).users(texts);
                    add(parts, 7, select(NODE.ID).from(NODE).where(NODE.OWNER_ID.in(owners)));
                }
            }
            case CREATED_BY -> {
                var owners = new PeopleConditions(scope.viewer()).usersWith(texts);
                add(parts, 7, select(NODE.ID).from(NODE).where(NODE.OWNER_ID.in(owners)));
            }
            case PATH -> addPaths(parts, operator, texts);
            default -> {}
        }
    }

    private static void addNames(List<Part> parts, Operator operator, List<String> texts) {
        var key = Fold.key(texts.getFirst());
        switch (operator) {
            case STARTS ->
                add(
                        parts,
                        4,
                        select(NODE.ID)
                                .from(NODE)
                                .where(LibraryOrder.NAME.ge(key))
                                .and(LibraryOrder.NAME.lt(key + Texts.LAST)));
            case HAS -> Texts.tokens(texts.getFirst()).forEach(token -> addWords(parts, token));
            default ->
                add(
                        parts,
                        2,
                        select(NODE.ID)
                                .from(NODE)
                                .where(Dialect.inTexts(
                                        LibraryOrder.NAME,
                                        texts.stream().map(Fold::key).toList())));
        }
    }

    private static void addTags(List<Part> parts, Operator operator, List<String> texts) {
        switch (operator) {
            case IN ->
                add(parts, 3, select(NODE_TAG.NODE_ID).from(NODE_TAG).where(Dialect.inTexts(NODE_TAG.TAG, texts)));
            case HAS -> Texts.tokens(texts.getFirst()).forEach(token -> addWords(parts, token));
            default -> {}
        }
    }

    private static void addPaths(List<Part> parts, Operator operator, List<String> texts) {
        var folders = PlainConditions.folders(texts);
        add(
                parts,
                operator == Operator.STARTS ? 8 : 6,
                select(NODE.ID)
                        .from(NODE)
                        .where(NODE.PARENT_ID.in(
                                operator == Operator.STARTS ? PlainConditions.below(folders) : folders)));
    }

    private static void addCustom(List<Part> parts, FieldName.Custom name, Query.Comparison comparison, Scope scope) {
        var field = scope.metadata().named(name.name());
        var operator = comparison.operator();
        if (field.isEmpty() || (operator != Operator.EQUAL && operator != Operator.IN)) {
            return;
        }
        if (field.get().schema().type() == FieldType.TEXT
                || field.get().schema().type() == FieldType.TEXTAREA) {
            var keys = comparison.values().stream()
                    .map(CustomConditions::word)
                    .map(MetadataField::text)
                    .toList();
            add(
                    parts,
                    3,
                    select(NODE_VALUE.NODE_ID)
                            .from(NODE_VALUE)
                            .where(NODE_VALUE.FIELD_ID.eq(field.get().id().value()))
                            .and(Dialect.inTexts(NODE_VALUE.TEXT_KEY, keys)));
        }
    }

    /** Whether {@link #words} looks for a word: it does not if the word is too short. */
    public static boolean isPassed(String word) {
        return isLong(Fold.key(word));
    }

    /** Whether a folded text has enough characters for the index of parts of words. */
    public static boolean isLong(String folded) {
        return folded.codePointCount(0, folded.length()) >= SHORTEST_WORD;
    }

    private static void addWords(List<Part> parts, String folded) {
        if (isLong(folded)) {
            parts.add(new Part(4, sql -> Dialect.nodesHolding(sql, folded), Optional.of(folded)));
        }
    }

    private static void add(List<Part> parts, int order, Select<Record1<Long>> nodes) {
        parts.add(new Part(order, sql -> nodes, Optional.empty()));
    }
}
