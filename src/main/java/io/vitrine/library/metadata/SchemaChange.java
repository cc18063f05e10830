package io.vitrine.library.metadata;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.CommonFault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A change to a schema; absent rules stay as they are, null rules are removed. */
@Schema(name = "CustomMetadataSchemaChange")
record SchemaChange(
        @Schema(implementation = Object.class) @Nullable JsonNode defaultValue,

        @JsonProperty("isValueRequired") @Schema(type = "boolean") @Nullable
        JsonNode isValueRequired,

        @Schema(type = "integer") @Nullable JsonNode minLength,
        @Schema(type = "integer") @Nullable JsonNode maxLength,

        @Schema(implementation = Object.class) @Nullable JsonNode minValue,

        @Schema(implementation = Object.class) @Nullable JsonNode maxValue,

        @Schema(implementation = Object[].class) @Nullable JsonNode selectOptions) {
    /** Does not check whether the rules make sense together. Errors: invalid-type. */
    FieldSchema appliedTo(FieldSchema before) {
        return new FieldSchema(
                before.type(),
                defaultValue == null ? before.defaultValue() : PlainValue.of("schema.defaultValue", defaultValue),
                isValueRequired == null ? before.isValueRequired() : truth("schema.isValueRequired", isValueRequired),
                minLength == null ? before.minLength() : whole("schema.minLength", minLength),
                maxLength == null ? before.maxLength() : whole("schema.maxLength", maxLength),
                minValue == null ? before.minValue() : PlainValue.of("schema.minValue", minValue),
                maxValue == null ? before.maxValue() : PlainValue.of("schema.maxValue", maxValue),
                selectOptions == null ? before.selectOptions() : list("schema.selectOptions", selectOptions));
    }

    private static @Nullable Boolean truth(String field, JsonNode given) {
        if (!given.isNull() && !given.isBoolean()) {
            throw PlainValue.wrong(field, CommonFault.TRUTH_OR_NULL);
        }
        return given.isNull() ? null : given.booleanValue();
    }

    private static @Nullable Integer whole(String field, JsonNode given) {
        if (!given.isNull() && !given.canConvertToInt()) {
            throw PlainValue.wrong(field, CommonFault.WHOLE_NUMBER_OR_NULL);
        }
        return given.isNull() ? null : given.intValue();
    }

    private static @Nullable List<Object> list(String field, JsonNode given) {
        if (given.isNull()) {
            return null;
        }
        if (PlainValue.of(field, given) instanceof List<?> list) {
            return List.copyOf(list);
        }
        throw PlainValue.wrong(field, CommonFault.LIST_OR_NULL);
    }
}
