package io.vitrine.query;

import java.util.List;

/** What assets are looked for. Two queries are equal where they say the same, wherever in their texts they say it. */
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

    /** Words that stand for themselves: this text occurs in the name, a tag, the description or custom metadata. */
    record Words(String text) implements Query {}

    /** One comparison of a field: with one value, with any of several, or with none where the operator takes none. */
    record Comparison(FieldName field, Operator operator, List<Value> values, Place place) implements Query {
        public Comparison {
            values = List.copyOf(values);
        }
    }

    /**
     * Where something stands in the text, counted from 0. All places are equal, so that queries are compared without regard
     * to them.
     */
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
