package io.vitrine.base;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be wrong with a field of a request, one constant for each. Implemented by enumerations alone, so that all there is
 * can be named: the page has a sentence for each code in every language that it speaks.
 */
public interface Fault {
    /** A value's name in a sentence. */
    Pattern VALUE = Pattern.compile("\\{(\\w+)}");

    /** Of the constant. */
    String name();

    /** In English, with the names of its values in braces: {@code must have at most {most} characters}. */
    String sentence();

    /** Stable, for programs: {@code at-most-characters}. */
    default String code() {
        return Word.of(name());
    }

    /** The values by the names that the sentence has for them, in its order. */
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

    /** A sentence with its values in their places. */
    static String filled(String sentence, Map<String, Object> values) {
        return VALUE.matcher(sentence)
                .replaceAll(match -> Matcher.quoteReplacement(String.valueOf(values.get(match.group(1)))));
    }
}
