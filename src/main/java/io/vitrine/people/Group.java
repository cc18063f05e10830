package io.vitrine.people;

import io.vitrine.base.Fold;
import io.vitrine.base.GroupId;
import io.vitrine.base.Problem;
import java.text.Normalizer;
import java.time.Instant;
import java.util.regex.Pattern;

/** A group of restricted users, who are shared with as one. */
record Group(GroupId id, String name, long memberCount, Instant createdAt, Instant updatedAt) {
    private static final int NAME_LENGTH = 100;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} ]+");
    private static final Pattern SPACES = Pattern.compile(" +");

    /** A name as it is stored: letters, digits and single spaces. Errors: invalid-name. */
    static String name(String given) {
        var name = SPACES.matcher(Normalizer.normalize(given.strip(), Normalizer.Form.NFC))
                .replaceAll(" ");
        if (name.codePointCount(0, name.length()) > NAME_LENGTH
                || !NAME.matcher(name).matches()) {
            throw Problem.invalidField("invalid-name", "name", PeopleFault.GROUP_NAME, 1, NAME_LENGTH);
        }
        return name;
    }

    /** The key by which groups must differ. */
    static String key(String name) {
        return Fold.key(name);
    }
}
