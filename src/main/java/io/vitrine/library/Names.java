package io.vitrine.library;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Fault;
import io.vitrine.base.Fold;
import io.vitrine.base.Problem;
import io.vitrine.base.Utf8;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rule for names of files and folders: letters and digits of any language, {@code .}, {@code _} and {@code -}; any other
 * character becomes {@code _}; 1 to 255 bytes of UTF-8, in Unicode's composed form. Names that would mislead people or
 * programs are refused.
 */
public final class Names {
    static final int MAX_BYTES = 255;

    private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL");
    private static final Pattern NUMBERED_DEVICE = Pattern.compile("(COM|LPT)[1-9]");
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");
    /** Characters that display as nothing, although Unicode classifies them as letters or marks. */
    private static final String BLANKS = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u3164\uFFA0";

    private Names() {}

    /** The stored form of a name. Errors: invalid-name. */
    public static String of(@Nullable String asked) {
        if (asked == null || asked.isEmpty()) {
            throw invalid(CommonFault.NOT_EMPTY);
        }
        refuseInvisible(asked);
        if (Arrays.asList(SEPARATOR.split(asked, -1)).contains("..")) {
            throw invalid(LibraryFault.UPWARDS);
        }
        var name = replaced(Normalizer.normalize(asked, Normalizer.Form.NFC));
        refuseMisleading(name);
        return name;
    }

    /** The sort key of a name. */
    static String key(String name) {
        return Fold.key(name);
    }

    static Problem taken(String name) {
        return Problem.conflict("name-taken", "There is something called " + name + " here already");
    }

    private static void refuseInvisible(String asked) {
        if (asked.codePoints().anyMatch(Names::isInvisible)) {
            throw invalid(LibraryFault.INVISIBLE);
        }
    }

    private static void refuseMisleading(String name) {
        if (Utf8.length(name) > MAX_BYTES) {
            throw invalid(CommonFault.AT_MOST_BYTES, MAX_BYTES);
        }
        if (name.chars().allMatch(letter -> letter == '.')) {
            throw invalid(LibraryFault.DOTS);
        }
        var dot = name.indexOf('.');
        var stem = (dot < 0 ? name : name.substring(0, dot)).toUpperCase(Locale.ROOT);
        if (DEVICES.contains(stem) || NUMBERED_DEVICE.matcher(stem).matches()) {
            throw invalid(LibraryFault.DEVICE);
        }
    }

    private static boolean isInvisible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> BLANKS.indexOf(letter) >= 0 || isPlaneOfTags(letter);
        };
    }

    /** Tag characters, and the second set of variation selectors. */
    private static boolean isPlaneOfTags(int letter) {
        return letter >= 0xE0000 && letter <= 0xE0FFF;
    }

    private static String replaced(String name) {
        var text = new StringBuilder(name.length());
        var marksFollow = false;
        for (var at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
            var letter = name.codePointAt(at);
            var mark = isMark(letter);
            marksFollow = Character.isLetterOrDigit(letter) || (mark && marksFollow);
            text.appendCodePoint(marksFollow || ".-".indexOf(letter) >= 0 ? letter : '_');
        }
        return text.toString();
    }

    /** Accents and vowel signs, which belong to the letter before them, but not the variation selectors of emoji. */
    private static boolean isMark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> letter < 0xFE00 || letter > 0xFE0F;
            default -> false;
        };
    }

    private static Problem invalid(Fault fault, Object... values) {
        return Problem.invalidField("invalid-name", "name", fault, values);
    }
}
