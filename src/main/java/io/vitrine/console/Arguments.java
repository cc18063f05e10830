package io.vitrine.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of a command: words, the command's own options, and settings, which all commands take.
 *
 * @param words in their order
 * @param options by name; an option without a value has an empty one
 * @param settings as given, each {@code --setting=value}
 */
public record Arguments(List<String> words, Map<String, String> options, List<String> settings) {
    /**
     * Parses the arguments of a command.
     *
     * <p>Errors: WrongUse if an option that needs a value has none, or the other way round.
     *
     * @param known the command's own options: {@code json} for {@code --json}, {@code to=} for {@code --to=VALUE}
     */
    public static Arguments of(List<String> given, Set<String> known) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        var settings = new ArrayList<String>();
        for (var argument : given) {
            var equals = argument.indexOf('=');
            var name = argument.startsWith("--") ? argument.substring(2, equals < 0 ? argument.length() : equals) : "";
            if (!argument.startsWith("--")) {
                words.add(argument);
            } else if (known.contains(equals < 0 ? name : name + "=")) {
                options.put(name, equals < 0 ? "" : argument.substring(equals + 1));
            } else if (known.contains(name) || known.contains(name + "=")) {
                throw new WrongUse(
                        "--" + name + (equals < 0 ? " needs a value: --" + name + "=..." : " takes no value"));
            } else {
                settings.add(argument);
            }
        }
        return new Arguments(List.copyOf(words), Map.copyOf(options), List.copyOf(settings));
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    public Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** Returns the only word. Errors: WrongUse unless there is exactly one. */
    public String only(String what) {
        if (words.size() != 1) {
            throw new WrongUse(words.isEmpty() ? what + " is missing" : "give one " + what + ", not " + words.size());
        }
        return words.getFirst();
    }
}
