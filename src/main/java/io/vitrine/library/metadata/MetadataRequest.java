package io.vitrine.library.metadata;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.CommonFault;
import io.vitrine.base.Problem;
import io.vitrine.base.Required;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about custom metadata fields. */
final class MetadataRequest {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_DESCRIPTION = 500;

    private MetadataRequest() {}

    /** A field to create. */
    @Schema(name = "NewCustomMetadataField")
    record New(
            @Schema(example = "brand") String name,
            @Schema(example = "Brand") String label,
            FieldSchema schema,
            @Nullable String description) {
        New {
            Required.field(name, "name");
            Required.field(label, "label");
            Required.field(schema, "schema");
        }

        MetadataField field(long at) {
            if (!NAME.matcher(name).matches()) {
                throw Problem.invalidField("invalid-name", "name", SchemaFault.FIELD_NAME, 1, 100);
            }
            return new MetadataField(FieldId.next(), name, shown(label), text(description), schema, false, at);
        }
    }

    /** A change to a field; absent parts stay as they are, an empty description and null rules are removed. */
    @Schema(name = "CustomMetadataFieldChange")
    record Change(
            @Nullable String label,
            @Nullable SchemaChange schema,
            @Nullable String description) {
        Change {
            if (label == null && schema == null && description == null) {
                throw Problem.invalid("required", "A change needs a label, a schema or a description");
            }
        }

        /** @param at the time in milliseconds, which becomes the revision unless that would not grow */
        MetadataField appliedTo(MetadataField before, long at) {
            return new MetadataField(
                    before.id(),
                    before.name(),
                    label == null ? before.label() : shown(label),
                    description == null ? before.description() : text(description),
                    schema == null ? before.schema() : schema.appliedTo(before.schema()),
                    false,
                    Math.max(at, before.revision() + 1));
        }
    }

    private static String shown(String given) {
        var label = given.strip();
        if (label.isEmpty()
                || label.length() > LONGEST_LABEL
                || UNSEEN.matcher(label).find()) {
            throw Problem.invalidField("invalid-label", "label", CommonFault.SEEN_CHARACTERS, 1, LONGEST_LABEL);
        }
        return label;
    }

    private static @Nullable String text(@Nullable String description) {
        if (description == null || description.isBlank()) {
            return null;
        }
        if (description.length() > LONGEST_DESCRIPTION
                || UNSEEN.matcher(description).find()) {
            throw Problem.invalidField(
                    "invalid-description", "description", CommonFault.AT_MOST_SEEN_CHARACTERS, LONGEST_DESCRIPTION);
        }
        return description;
    }
}
