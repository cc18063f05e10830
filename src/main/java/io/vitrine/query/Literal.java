package io.vitrine.query;

import io.vitrine.library.metadata.Dates;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads values as their field expects them. */
final class Literal {
    static final Set<String> TYPES = Set.of("file", "folder", "file-version");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");
    private static final Pattern AGE = Pattern.compile("(\\d{1,5})([hdwmyHDWMY])");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?) ?(b|kb|mb|gb|tb)");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Map<String, Long> UNITS =
            Map.of("b", 1L, "kb", 1L << 10, "mb", 1L << 20, "gb", 1L << 30, "tb", 1L << 40);

    private Literal() {}

    /** Empty if the token is no value of this field. */
    static Optional<Value> value(FieldName field, Token token) {
        var text = token.text();
        return switch (field.kind()) {
            case TEXT -> text(field, text);
            case NUMBER -> number(text);
            case SIZE -> number(text).or(() -> size(text));
            case TRUTH -> truth(text);
            case TIME -> time(text);
            case ANY -> any(token);
        };
    }

    /** What a value of the field looks like, for errors. */
    static QueryFault wanted(FieldName field) {
        return switch (field) {
            case FieldName.Plain.TYPE -> QueryFault.TYPE;
            case FieldName.Plain.SHA256 -> QueryFault.SHA256;
            default -> field.kind().wanted();
        };
    }

    private static Optional<Value> text(FieldName field, String text) {
        if (field == FieldName.Plain.TYPE) {
            return TYPES.contains(text) ? Optional.of(new Value.Text(text)) : Optional.empty();
        }
        if (field == FieldName.Plain.SHA256) {
            var hash = text.toLowerCase(Locale.ROOT);
            return SHA256.matcher(hash).matches() ? Optional.of(new Value.Text(hash)) : Optional.empty();
        }
        return Optional.of(new Value.Text(text));
    }

    private static Optional<Value> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Value.Number.of(new BigDecimal(text))) : Optional.empty();
    }

    private static Optional<Value> size(String text) {
        var size = SIZE.matcher(text.toLowerCase(Locale.ROOT));
        if (!size.matches()) {
            return Optional.empty();
        }
        var unit = BigDecimal.valueOf(UNITS.getOrDefault(size.group(2), 1L));
        return Optional.of(Value.Number.of(new BigDecimal(size.group(1)).multiply(unit)));
    }

    static Optional<Value> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(new Value.Truth(true));
            case "false" -> Optional.of(new Value.Truth(false));
            default -> Optional.empty();
        };
    }

    static Optional<Value> time(String text) {
        var age = AGE.matcher(text);
        if (age.matches()) {
            var letter = Character.toLowerCase(age.group(2).charAt(0));
            return Arrays.stream(Value.Age.Unit.values())
                    .filter(unit -> unit.letter() == letter)
                    .<Value>map(unit -> new Value.Age(Integer.parseInt(age.group(1)), unit))
                    .findFirst();
        }
        return Dates.read(text) == null ? Optional.empty() : Optional.of(new Value.Time(text));
    }

    /** Anything in quotes is text, whatever it looks like. */
    private static Optional<Value> any(Token token) {
        return token.kind() == Token.Kind.STRING
                ? Optional.of(new Value.Text(token.text()))
                : number(token.text())
                        .or(() -> truth(token.text()))
                        .or(() -> Optional.of(new Value.Text(token.text())));
    }
}
