package io.vitrine.library.metadata;

import static java.util.Objects.requireNonNull;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Fault;
import io.vitrine.base.Problem;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Checks that schemas make sense for their type. */
final class SchemaRules {
    static final String CODE = "invalid-schema";

    private SchemaRules() {}

    /** Errors: invalid-schema, naming the rule. */
    static void check(FieldSchema schema) {
        var type = schema.type();
        onlyFor(type.isText(), "minLength", schema.minLength());
        onlyFor(type.isText(), "maxLength", schema.maxLength());
        onlyFor(type.isOrdered(), "minValue", schema.minValue());
        onlyFor(type.isOrdered(), "maxValue", schema.maxValue());
        onlyFor(type.isSelect(), "selectOptions", schema.selectOptions());
        lengths(schema);
        bounds(schema);
        if (type.isSelect()) {
            options(schema);
        }
        defaultValue(schema);
    }

    private static void onlyFor(boolean applies, String rule, @Nullable Object value) {
        if (!applies && value != null) {
            throw invalid(rule, SchemaFault.OTHER_RULE);
        }
    }

    private static void lengths(FieldSchema schema) {
        var least = schema.minLength() == null ? 0 : schema.minLength();
        var most = schema.maxLength() == null ? FieldRules.LONGEST : schema.maxLength();
        if (least < 0 || least > FieldRules.LONGEST) {
            throw invalid("minLength", CommonFault.BETWEEN, 0, FieldRules.LONGEST);
        }
        if (most < Math.max(least, 1) || most > FieldRules.LONGEST) {
            throw invalid("maxLength", SchemaFault.LONGEST_LENGTH, FieldRules.LONGEST);
        }
    }

    private static void bounds(FieldSchema schema) {
        var free = new FieldSchema(schema.type(), null, null, null, null, null, null, null);
        if (schema.minValue() != null) {
            new FieldRules(free, CODE, "schema.minValue").value(schema.minValue());
        }
        if (schema.maxValue() != null) {
            var above = new FieldSchema(schema.type(), null, null, null, null, schema.minValue(), null, null);
            new FieldRules(above, CODE, "schema.maxValue").value(schema.maxValue());
        }
    }

    private static void options(FieldSchema schema) {
        var known = new ArrayList<>();
        for (var option : schema.options()) {
            if (option instanceof String text) {
                var free = new FieldSchema(FieldType.TEXT, null, null, 1, 500, null, null, null);
                new FieldRules(free, CODE, "schema.selectOptions").value(text);
            } else if (!(option instanceof Number) && !(option instanceof Boolean)) {
                throw invalid("selectOptions", SchemaFault.OPTION_TYPES);
            }
            if (known.stream().anyMatch(before -> FieldRules.isSame(before, option))) {
                throw invalid("selectOptions", SchemaFault.DIFFERENT_OPTIONS);
            }
            known.add(option);
        }
        if (known.isEmpty() || known.size() > FieldRules.MOST_OPTIONS) {
            throw invalid("selectOptions", SchemaFault.OPTION_COUNT, 1, FieldRules.MOST_OPTIONS);
        }
    }

    private static void defaultValue(FieldSchema schema) {
        if (schema.needsValue() && schema.defaultValue() == null) {
            throw invalid("defaultValue", SchemaFault.DEFAULT_NEEDED);
        }
        if (schema.defaultValue() != null) {
            new FieldRules(schema, CODE, "schema.defaultValue").value(requireNonNull(schema.defaultValue()));
        }
    }

    private static Problem invalid(String rule, Fault fault, Object... values) {
        return Problem.invalidField(CODE, "schema." + rule, fault, values);
    }
}
