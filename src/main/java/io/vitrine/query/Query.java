package io.vitrine.query;

import java.util.List;

/** A query for assets. Two queries are equal if they say the same, no matter where in their texts. */
public sealed interface Query {
    /** All of at least two. */
    record And(List<Query> all) implements Query {
        public And {
            all = List.copyOf(all);
        }
    }

    /** Any of at least two. */
    record Or(List<Query> any) implements Query {
        public Or {
            any = List.copyOf(any);
        }
    }

    /** Words by themselves: the text occurs in the name, a tag, the description or custom metadata. */
    record Words(String text) implements Query {}

    /** One comparison of a field: with one value, with any of several, or with none if the operator takes none. */
    record Comparison(FieldName field, Operator operator, List<Value> values, Place place) implements Query {
        public Comparison {
            values = List.copyOf(values);
        }
    }

    /** A position in the text, counted from 0. All places are equal, so that queries are compared without regard to them. */
    record Place(int at) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Place;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
