package io.vitrine.base;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be wrong with a field of a request, one constant for each fault. Implemented only by enumerations, so that all
 * faults can be listed: the page has a sentence for each code in each of its languages.
 */
public interface Fault {
    /** The name of a value in a sentence, in braces. */
    Pattern VALUE = Pattern.compile("\\{(\\w+)}");

    /** The name of the constant. */
    String name();

    /** The sentence in English, with the names of its values in braces: {@code must have at most {most} characters}. */
    String sentence();

    /** The stable code for programs: {@code at-most-characters}. */
    default String code() {
        return Word.of(name());
    }

    /** The values by their names in the sentence, in its order. */
    default Map<String, Object> named(Object... values) {
        var names =
                VALUE.matcher(sentence()).results().map(match -> match.group(1)).toList();
        if (names.size() != values.length) {
            throw new IllegalArgumentException(name() + " takes " + names + ", not " + values.length + " values");
        }
        var named = new LinkedHashMap<String, Object>();
        for (var at = 0; at < values.length; at++) {
            named.put(names.get(at), values[at] instanceof Number ? values[at] : String.valueOf(values[at]));
        }
        return named;
    }

    /** A sentence with its values filled in. */
    static String filled(String sentence, Map<String, Object> values) {
        return VALUE.matcher(sentence)
                .replaceAll(match -> Matcher.quoteReplacement(String.valueOf(values.get(match.group(1)))));
    }
}
