package io.vitrine.query;

import static io.vitrine.query.Operator.AT_LEAST;
import static io.vitrine.query.Operator.AT_MOST;
import static io.vitrine.query.Operator.EQUAL;
import static io.vitrine.query.Operator.EXISTS;
import static io.vitrine.query.Operator.GREATER;
import static io.vitrine.query.Operator.HAS;
import static io.vitrine.query.Operator.IN;
import static io.vitrine.query.Operator.LESS;
import static io.vitrine.query.Operator.NOT_EQUAL;
import static io.vitrine.query.Operator.NOT_EXISTS;
import static io.vitrine.query.Operator.NOT_IN;
import static io.vitrine.query.Operator.STARTS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A field of an asset that queries can compare. */
public sealed interface FieldName {
    /** The name as it is written, without quotes. */
    String word();

    Kind kind();

    Set<Operator> operators();

    /** The kinds of values that fields have. */
    enum Kind {
        TEXT(QueryFault.QUOTED),
        TIME(QueryFault.AGE),
        NUMBER(QueryFault.ANY_NUMBER),
        SIZE(QueryFault.BYTES),
        TRUTH(QueryFault.TRUE_OR_FALSE),
        ANY(QueryFault.ANY_VALUE);

        private final QueryFault wanted;

        Kind(QueryFault wanted) {
            this.wanted = wanted;
        }

        QueryFault wanted() {
            return wanted;
        }
    }

    /** A field that every library has. */
    enum Plain implements FieldName {
        NAME("name", Kind.TEXT, EQUAL, STARTS, IN, NOT_EQUAL, NOT_IN, HAS),
        TAGS("tags", Kind.TEXT, IN, NOT_IN, HAS, EXISTS, NOT_EXISTS),
        TYPE("type", Kind.TEXT, EQUAL, IN, NOT_EQUAL, NOT_IN),
        ID("id", Kind.TEXT, EQUAL, IN, NOT_EQUAL, NOT_IN),
        CREATED_AT("createdAt", Kind.TIME, EQUAL, LESS, AT_MOST, GREATER, AT_LEAST, IN, NOT_EQUAL, NOT_IN),
        UPDATED_AT("updatedAt", Kind.TIME, EQUAL, LESS, AT_MOST, GREATER, AT_LEAST, IN, NOT_EQUAL, NOT_IN),
        WIDTH("width", Kind.NUMBER, EQUAL, LESS, AT_MOST, GREATER, AT_LEAST, IN, NOT_EQUAL, NOT_IN),
        HEIGHT("height", Kind.NUMBER, EQUAL, LESS, AT_MOST, GREATER, AT_LEAST, IN, NOT_EQUAL, NOT_IN),
        SIZE("size", Kind.SIZE, EQUAL, LESS, AT_MOST, GREATER, AT_LEAST, IN, NOT_EQUAL, NOT_IN),
        FORMAT("format", Kind.TEXT, EQUAL, IN, NOT_EQUAL, NOT_IN),
        PRIVATE("private", Kind.TRUTH, EQUAL),
        PUBLISHED("published", Kind.TRUTH, EQUAL),
        TRANSPARENCY("transparency", Kind.TRUTH, EQUAL),
        CREATED_BY("createdBy", Kind.TEXT, EQUAL, IN, NOT_EQUAL, NOT_IN),
        PATH("path", Kind.TEXT, EQUAL, STARTS, IN, NOT_EQUAL, NOT_IN),
        DESCRIPTION("description", Kind.TEXT, EXISTS, NOT_EXISTS),
        COLLECTION("collection", Kind.TEXT, EQUAL, IN, NOT_EQUAL, NOT_IN),
        IN_ANY_COLLECTION("inAnyCollection", Kind.TRUTH, EQUAL),
        OWNER("owner", Kind.TEXT, EQUAL, IN, NOT_EQUAL, NOT_IN, EXISTS, NOT_EXISTS),
        SHA256("sha256", Kind.TEXT, EQUAL, IN);

        private final String word;
        private final Kind kind;
        private final Set<Operator> operators;

        Plain(String word, Kind kind, Operator first, Operator... others) {
            this.word = word;
            this.kind = kind;
            this.operators = EnumSet.of(first, others);
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public Kind kind() {
            return kind;
        }

        @Override
        public Set<Operator> operators() {
            return operators;
        }
    }

    /** A custom metadata field by its name; its operators are known only once its type is. */
    record Custom(String name) implements FieldName {
        static final String PREFIX = "customMetadata.";

        @Override
        public String word() {
            return PREFIX + name;
        }

        @Override
        public Kind kind() {
            return Kind.ANY;
        }

        @Override
        public Set<Operator> operators() {
            return EnumSet.allOf(Operator.class);
        }
    }

    /** A field of a file's embedded metadata, under the name that it has in the file. */
    record Embedded(String name) implements FieldName {
        static final String PREFIX = "embeddedMetadata.";

        @Override
        public String word() {
            return PREFIX + name;
        }

        @Override
        public Kind kind() {
            return Kind.ANY;
        }

        @Override
        public Set<Operator> operators() {
            return EnumSet.allOf(Operator.class);
        }
    }

    /** The field with this name; case matters. */
    static Optional<FieldName> named(String word) {
        if (word.startsWith(Custom.PREFIX) && word.length() > Custom.PREFIX.length()) {
            return Optional.of(new Custom(word.substring(Custom.PREFIX.length())));
        }
        if (word.startsWith(Embedded.PREFIX) && word.length() > Embedded.PREFIX.length()) {
            return Optional.of(new Embedded(word.substring(Embedded.PREFIX.length())));
        }
        return Arrays.stream(Plain.values())
                .filter(plain -> plain.word.equals(word))
                .<FieldName>map(plain -> plain)
                .findFirst();
    }

    /** The names of all plain fields. */
    static List<String> words() {
        return Arrays.stream(Plain.values()).map(Plain::word).toList();
    }
}
