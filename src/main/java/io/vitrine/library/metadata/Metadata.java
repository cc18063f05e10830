package io.vitrine.library.metadata;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Problem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields in use, by name, and how they apply to values. */
public record Metadata(Map<String, MetadataField> fields) {
    public static final Metadata NONE = new Metadata(Map.of());

    static Metadata of(Collection<MetadataField> fields) {
        return new Metadata(fields.stream().collect(Collectors.toMap(MetadataField::name, Function.identity())));
    }

    public Optional<MetadataField> named(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The rules of each field, by name. */
    public Map<String, FieldSchema> schemas() {
        var schemas = new TreeMap<String, FieldSchema>();
        fields.forEach((name, field) -> schemas.put(name, field.schema()));
        return schemas;
    }

    /** The values of new files that come without any. */
    public Map<String, Object> defaults() {
        return defaults(field -> true);
    }

    /** The values that are left when all are removed: the default values of required fields. */
    public Map<String, Object> cleared() {
        return defaults(field -> field.schema().needsValue());
    }

    private Map<String, Object> defaults(Predicate<MetadataField> which) {
        var defaults = new LinkedHashMap<String, Object>();
        fields.values().stream().filter(which).forEach(field -> {
            var value = field.schema().defaultValue();
            if (value != null) {
                defaults.put(field.name(), value);
            }
        });
        return defaults;
    }

    /**
     * The values after a change, in which null removes a value.
     *
     * <p>Errors: unknown-metadata, invalid-metadata; missing-metadata, if a required value would be missing.
     */
    public Map<String, Object> changed(Map<String, Object> before, Map<String, @Nullable Object> change) {
        var after = new LinkedHashMap<>(before);
        change.forEach((name, value) -> {
            var field = fields.get(name);
            if (field == null) {
                throw Problem.invalidField("unknown-metadata", "customMetadata." + name, ValueFault.UNKNOWN_METADATA);
            }
            if (value == null) {
                after.remove(name);
            } else {
                after.put(name, field.value(value));
            }
        });
        after.keySet().retainAll(fields.keySet());
        requireAll(after);
        return after;
    }

    private void requireAll(Map<String, Object> values) {
        for (var field : fields.values()) {
            if (field.schema().needsValue() && !values.containsKey(field.name())) {
                throw Problem.invalidField("missing-metadata", "customMetadata." + field.name(), CommonFault.REQUIRED);
            }
        }
    }
}
