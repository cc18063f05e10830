package io.vitrine.collections;

import io.vitrine.base.Problem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that are looked for in the names of assets, without regard to case: bare, or in quotes with spaces. */
final class SearchWords {
    private static final int MOST = 20;
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:\"([^\"]*)\"|([^\\s\":=<>()\\[\\]]+))");
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "IN", "HAS", "EXISTS");

    private SearchWords() {}

    /**
     * All of which a name must hold; none for no query.
     *
     * <p>Errors: unsupported-query, pointing at the character, where it is more than words.
     */
    static List<String> parse(@Nullable String query) {
        var words = new ArrayList<String>();
        var text = query == null ? "" : query.stripTrailing();
        var token = TOKEN.matcher(text);
        var at = 0;
        while (at < text.length()) {
            token.region(at, text.length());
            if (!token.lookingAt() || OPERATORS.contains(String.valueOf(token.group(2)))) {
                throw unsupported("only words, bare or in quotes, can be looked for; see character " + (at + 1));
            }
            var word = token.group(1) == null ? token.group(2) : token.group(1);
            words.add(Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
            at = token.end();
        }
        words.removeIf(String::isBlank);
        if (words.size() > MOST || text.indexOf('\0') >= 0) {
            throw unsupported("at most " + MOST + " words, without control characters, can be looked for");
        }
        return words;
    }

    private static Problem unsupported(String message) {
        return Problem.invalidField("unsupported-query", "searchQuery", message);
    }
}
