package io.vitrine.library.metadata;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a field, as the API shows them; null for a rule that does not exist.
 *
 * @param defaultValue the value of new files that come without custom metadata
 * @param isValueRequired whether custom metadata can only be written with a value of this field
 * @param minLength of texts, in characters
 * @param minValue of numbers, or of dates in ISO 8601
 * @param selectOptions the options to choose from
 */
@Schema(name = "CustomMetadataSchema")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldSchema(
        FieldType type,
        @Nullable Object defaultValue,
        @JsonProperty("isValueRequired") @Nullable Boolean isValueRequired,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable Object minValue,
        @Nullable Object maxValue,
        @Nullable List<Object> selectOptions) {
    public FieldSchema {
        Required.field(type, "schema.type");
        selectOptions = selectOptions == null ? null : List.copyOf(selectOptions);
    }

    public boolean needsValue() {
        return Boolean.TRUE.equals(isValueRequired);
    }

    List<Object> options() {
        return selectOptions == null ? List.of() : selectOptions;
    }
}
