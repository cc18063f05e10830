package io.vitrine.query;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_TAG;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.vitrine.access.Nodes;
import io.vitrine.base.Ids;
import io.vitrine.db.Dialect;
import io.vitrine.library.content.MediaTypes;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;

/** The conditions for comparisons of plain fields, on a row of {@code node} joined with a {@code file_version}. */
final class PlainConditions {
    private static final Condition IS_FILE = Dialect.unindexed(NODE.KIND).eq(Nodes.FILE);

    private final Scope scope;
    private final Columns columns;
    private final boolean ofVersions;
    private final CollectionConditions collections;
    private final PeopleConditions people;

    /** @param ofVersions whether each row is joined with any one of its versions, rather than with the current one */
    PlainConditions(Scope scope, boolean ofVersions) {
        this.scope = scope;
        this.ofVersions = ofVersions;
        this.columns = ofVersions ? Columns.OF_VERSIONS : Columns.OF_NODES;
        this.collections = new CollectionConditions(scope.visible());
        this.people = new PeopleConditions(scope.viewer());
    }

    /** @param operator one that is not negative */
    Condition test(FieldName.Plain field, Operator operator, List<Value> values) {
        return switch (field) {
            case NAME -> name(operator, texts(values));
            case TAGS -> tags(operator, texts(values));
            case TYPE -> type(values);
            case ID -> Dialect.in(Dialect.unindexed(NODE.ID), ids(values));
            case CREATED_AT -> times(columns.createdAt(), operator, values);
            case UPDATED_AT -> times(columns.updatedAt(), operator, values);
            case WIDTH -> numbers(FILE_VERSION.WIDTH.coerce(Long.class), operator, values);
            case HEIGHT -> numbers(FILE_VERSION.HEIGHT.coerce(Long.class), operator, values);
            case SIZE -> IS_FILE.and(numbers(Dialect.unindexed(columns.size()), operator, values));
            case FORMAT ->
                IS_FILE.and(columns.mime()
                        .in(texts(values).stream().map(MediaTypes::ofFormat).toList()));
            case PRIVATE -> IS_FILE.and(truth(NODE.IS_PRIVATE, values));
            case PUBLISHED -> IS_FILE.and(truth(columns.isPublished(), values));
            case TRANSPARENCY -> truth(FILE_VERSION.HAS_ALPHA, values);
            case CREATED_BY -> people.withEmail(texts(values));
            case PATH -> path(operator, texts(values));
            case DESCRIPTION -> NODE.DESCRIPTION.isNotNull();
            case COLLECTION -> collections.inAnyOf(texts(values));
            case IN_ANY_COLLECTION -> collections.inAny(isTrue(values));
            case OWNER -> operator == Operator.EXISTS ? NODE.OWNER_ID.isNotNull() : people.owners(texts(values));
            case SHA256 -> FILE_VERSION.BLOB_SHA256.in(texts(values));
        };
    }

    private static Condition name(Operator operator, List<String> texts) {
        return switch (operator) {
            case STARTS -> Texts.starts(NODE.NAME, texts.getFirst());
            case HAS -> Texts.has(NODE.NAME_KEY, texts.getFirst());
            default -> Dialect.inTexts(Dialect.unindexed(NODE.NAME), texts);
        };
    }

    private static Condition tags(Operator operator, List<String> texts) {
        var its = selectOne().from(NODE_TAG).where(NODE_TAG.NODE_ID.eq(NODE.ID));
        return switch (operator) {
            case EXISTS -> exists(its);
            case HAS -> exists(its.and(Texts.has(NODE_TAG.TAG_KEY, texts.getFirst())));
            default -> exists(its.and(Dialect.inTexts(Dialect.unindexed(NODE_TAG.TAG), texts)));
        };
    }

    private Condition times(Field<Long> field, Operator operator, List<Value> values) {
        return any(
                values,
                value -> (operator == Operator.EQUAL || operator == Operator.IN
                                ? Times.wide(value, scope.now())
                                : Times.of(value, scope.now()))
                        .compare(Dialect.unindexed(field), operator));
    }

    private static Condition numbers(Field<Long> field, Operator operator, List<Value> values) {
        return any(values, value -> Numbers.compare(field, operator, value));
    }

    private static Condition path(Operator operator, List<String> paths) {
        var folders = folders(paths);
        return Dialect.unindexed(NODE.PARENT_ID).in(operator == Operator.STARTS ? below(folders) : folders);
    }

    static Select<Record1<Long>> folders(List<String> paths) {
        var stored = paths.stream().map(PlainConditions::stored).toList();
        return select(FOLDER.ID).from(FOLDER).where(Dialect.inTexts(FOLDER.PATH, stored));
    }

    static Select<Record1<Long>> below(Select<Record1<Long>> folders) {
        return select(FOLDER_CLOSURE.DESCENDANT).from(FOLDER_CLOSURE).where(FOLDER_CLOSURE.ANCESTOR.in(folders));
    }

    /** The path as it is stored: with a leading slash and no trailing one. */
    private static String stored(String path) {
        var parts = Texts.composed(path).split("/");
        var stored = String.join(
                "/", Arrays.stream(parts).filter(part -> !part.isEmpty()).toList());
        return "/" + stored;
    }

    private static Condition truth(Field<Boolean> field, List<Value> values) {
        return field.eq(isTrue(values));
    }

    private static boolean isTrue(List<Value> values) {
        return values.getFirst() instanceof Value.Truth(var isTrue) && isTrue;
    }

    static List<String> texts(List<Value> values) {
        return values.stream()
                .map(value -> value instanceof Value.Text(var text) ? Texts.composed(text) : "")
                .toList();
    }

    static List<Long> ids(List<Value> values) {
        return texts(values).stream().map(Ids::read).toList();
    }

    private Condition type(List<Value> values) {
        return Dialect.any(texts(values).stream().map(this::type).toList());
    }

    private Condition type(String type) {
        var isFile = Dialect.unindexed(NODE.KIND).eq(Nodes.FILE);
        return switch (type) {
            case "folder" -> Dialect.unindexed(NODE.KIND).eq(Nodes.FOLDER);
            case "file-version" -> isFile.and(Columns.IS_FORMER);
            default -> ofVersions ? isFile.andNot(Columns.IS_FORMER) : isFile;
        };
    }

    private static Condition any(List<Value> values, Function<Value, Condition> test) {
        return Dialect.any(values.stream().map(test).toList());
    }
}
