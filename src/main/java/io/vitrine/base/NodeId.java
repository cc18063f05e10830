package io.vitrine.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of an asset: a file or a folder. */
public record NodeId(long value) implements ObjectId {
    public static final NodeId ROOT = new NodeId(1);

    public boolean isRoot() {
        return equals(ROOT);
    }

    public static NodeId next() {
        return new NodeId(Ids.next());
    }

    /** Never fails: text that is no id gives an id that names nothing. */
    @JsonCreator
    public static NodeId of(String text) {
        return new NodeId(Ids.read(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.show(value);
    }
}
