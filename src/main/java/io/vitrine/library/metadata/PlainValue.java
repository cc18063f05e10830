package io.vitrine.library.metadata;

import io.vitrine.base.Fault;
import io.vitrine.base.FreeText;
import io.vitrine.base.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns the JSON value of a request into a plain text, number, boolean or list of these. */
public final class PlainValue {
    private PlainValue() {}

    /** Returns null for null. Errors: invalid-type, naming the field; invalid-text, for an unpaired surrogate. */
    public static @Nullable Object of(String field, JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> null;
            case STRING -> FreeText.whole(value.asString());
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.numberValue();
            case ARRAY -> list(field, value);
            default -> throw wrong(field, ValueFault.PLAIN_VALUE);
        };
    }

    /** The values of an object by their names. Errors: those of {@link #of}, also if the value is not an object. */
    public static Map<String, @Nullable Object> byField(String field, JsonNode values) {
        if (!values.isObject()) {
            throw wrong(field, ValueFault.METADATA_OBJECT);
        }
        var plain = new HashMap<String, @Nullable Object>();
        values.properties().forEach(each -> plain.put(each.getKey(), of(field + "." + each.getKey(), each.getValue())));
        return plain;
    }

    private static List<Object> list(String field, JsonNode value) {
        var list = new ArrayList<Object>();
        value.forEach(each -> {
            var one = each.isArray() ? null : of(field, each);
            if (one == null) {
                throw wrong(field, ValueFault.PLAIN_LIST);
            }
            list.add(one);
        });
        return list;
    }

    static Problem wrong(String field, Fault fault) {
        return Problem.invalidField("invalid-type", field, fault);
    }
}
