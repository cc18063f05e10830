package io.vitrine.library;

import io.vitrine.library.metadata.Metadata;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A change to the description of files and folders; null leaves a part as it is. */
public record Edit(
        @Nullable TagChange tags,
        @Nullable NewText coordinates,
        @Nullable NewText text,
        @Nullable MetadataChange metadata) {
    public static final Edit NOTHING = new Edit(null, null, null, null);

    /** A new text; null removes the text. */
    public record NewText(@Nullable String value) {}

    /** @param replaced whether all other tags are removed */
    public record TagChange(boolean replaced, Set<String> added, Set<String> removed) {
        /** Replaces all tags with these. */
        public static TagChange to(Collection<String> tags) {
            return new TagChange(true, Set.copyOf(tags), Set.of());
        }

        TreeSet<String> appliedTo(Set<String> before) {
            var after = new TreeSet<>(replaced ? Set.of() : before);
            after.removeAll(removed);
            after.addAll(added);
            return after;
        }
    }

    /**
     * @param replaced whether all other values are removed
     * @param values the new values by field name; null removes a value
     */
    public record MetadataChange(boolean replaced, Map<String, @Nullable Object> values) {
        /** Removes all values. */
        public static final MetadataChange CLEARED = new MetadataChange(true, Map.of());

        Map<String, Object> appliedTo(Map<String, Object> before, Metadata fields) {
            if (replaced && values.isEmpty()) {
                return fields.cleared();
            }
            return fields.changed(replaced ? Map.of() : before, values);
        }
    }

    boolean isNothing() {
        return equals(NOTHING);
    }

    /** Errors: too-many-tags; those of {@link Metadata#changed}. */
    Description appliedTo(Description before, Metadata fields) {
        return new Description(
                tags == null ? before.tags() : Tags.checked(tags.appliedTo(before.tags())),
                coordinates == null ? before.coordinates() : coordinates.value(),
                text == null ? before.text() : text.value(),
                metadata == null ? before.metadata() : metadata.appliedTo(before.metadata(), fields));
    }

    /** The description that a new file starts with. Its metadata has the default values if the edit gives none. */
    Description first(Metadata fields) {
        // A new file has nothing to clear.
        if (metadata == null || metadata.equals(MetadataChange.CLEARED)) {
            var start = new Description(Description.NONE.tags(), null, null, fields.defaults());
            return new Edit(tags, coordinates, text, null).appliedTo(start, fields);
        }
        return appliedTo(Description.NONE, fields);
    }
}
