package io.vitrine.library;

import io.vitrine.base.FreeText;
import io.vitrine.base.Problem;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

/** The rule for tags: free text in NFC, without commas and percent signs, which act as separators and escapes elsewhere. */
public final class Tags {
    /** The greatest length of a tag, in characters, and of all tags together in one field of an upload. */
    public static final int LONGEST = 500;

    static final int MOST = 500;

    private Tags() {}

    /** The tags as they are stored: each once, without spaces around it. Errors: invalid-tags. */
    public static List<String> of(String field, Collection<String> given) {
        return given.stream().map(tag -> of(field, tag)).distinct().toList();
    }

    private static String of(String field, String given) {
        var tag = Normalizer.normalize(FreeText.of(field, given.strip()), Normalizer.Form.NFC);
        if (tag.isEmpty() || tag.length() > LONGEST || tag.indexOf(',') >= 0 || tag.indexOf('%') >= 0) {
            throw Problem.invalidField("invalid-tags", field, LibraryFault.TAG, LONGEST);
        }
        return tag;
    }

    /** Errors: too-many-tags. */
    static <S extends SortedSet<String>> S checked(S tags) {
        if (tags.size() > MOST) {
            throw Problem.invalid("too-many-tags", "A file or folder has at most " + MOST + " tags");
        }
        return tags;
    }
}
