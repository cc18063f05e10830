package io.vitrine.library.metadata;

import io.vitrine.base.Fold;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A custom metadata field.
 *
 * @param revision grows with each change
 */
public record MetadataField(
        FieldId id,
        String name,
        String label,
        @Nullable String description,
        FieldSchema schema,
        boolean isDeleted,
        long revision) {
    /** The number of characters of a text by which it is found as a value. */
    private static final int SEARCHED = 500;

    /** The form in which one value is searched for: a folded text, or a number. */
    public record Key(@Nullable String text, @Nullable Double number) {}

    /** The value as it is stored. Errors: invalid-metadata. */
    Object value(@Nullable Object given) {
        return new FieldRules(schema, "invalid-metadata", "customMetadata." + name).value(given);
    }

    /** The keys by which a stored value is found; several for a value of several options. */
    public List<Key> keys(Object value) {
        if (value instanceof List<?> list) {
            var keys = new ArrayList<Key>();
            list.forEach(one -> keys.add(key(one)));
            return keys;
        }
        return List.of(key(value));
    }

    /** The key by which a single value is found. */
    public Key key(Object value) {
        return switch (value) {
            case Number number -> new Key(null, number.doubleValue());
            case Boolean truth -> new Key(null, truth ? 1.0 : 0.0);
            case String date
            when schema.type() == FieldType.DATE ->
                new Key(null, (double) Dates.known(date).toEpochMilli());
            default -> new Key(text(value.toString()), null);
        };
    }

    /** The key by which a text is found. */
    public static String text(String value) {
        var key = Fold.key(value);
        return key.length() <= SEARCHED
                ? key
                : key.substring(0, Character.isHighSurrogate(key.charAt(SEARCHED - 1)) ? SEARCHED - 1 : SEARCHED);
    }
}
