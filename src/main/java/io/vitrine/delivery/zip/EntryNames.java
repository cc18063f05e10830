package io.vitrine.delivery.zip;

import io.vitrine.base.Fold;
import io.vitrine.base.Utf8;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names in one folder of an archive: safe on Windows, macOS and Linux, whatever they were in the library, and distinct
 * even on systems that ignore case and Unicode normalisation.
 */
public final class EntryNames {
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(CON|PRN|AUX|NUL|CLOCK\\$|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9\u00b9\u00b2\u00b3])(\\..*)?");
    /** Separators, characters that Windows forbids, and code points that are invisible or not characters. */
    private static final Pattern UNSAFE = Pattern.compile("[/\\\\:*?\"<>|\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    /** The visible ASCII characters among them. */
    private static final String FORBIDDEN = "/\\:*?\"<>|";

    private static final Pattern END = Pattern.compile("[. ]+$");
    private static final int LONGEST_EXTENSION = 16;
    /** In bytes of UTF-8: the limit of Linux, and within the limits of the other systems, which count characters. */
    private static final int LONGEST = 255;

    private static final String UNNAMED = "_";

    /** Maps the key of each name in use to the last number that was appended to it. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The name in the archive of a file with this name: {@code a.jpg}, the next time {@code a (2).jpg}. */
    public String file(String name) {
        var safe = safe(name);
        var dot = extension(safe);
        return free(safe.substring(0, dot), safe.substring(dot));
    }

    /** Where the extension begins; the end of the name if there is none. */
    private static int extension(String name) {
        var dot = name.lastIndexOf('.');
        var length = name.length() - dot - 1;
        var isOne = dot > 0 && name.charAt(dot - 1) != '.' && length > 0 && length <= LONGEST_EXTENSION;
        return isOne && name.indexOf(' ', dot) < 0 ? dot : name.length();
    }

    /** The name in the archive of a folder with this name; it has no extension. */
    public String folder(String name) {
        return free(safe(name), "");
    }

    private String free(String stem, String extension) {
        var name = fitting(stem, extension);
        var wanted = Fold.key(name);
        var number = numbers.putIfAbsent(wanted, 1);
        if (number == null) {
            return name;
        }
        do {
            number++;
            name = fitting(stem, " (" + number + ")" + extension);
        } while (numbers.putIfAbsent(Fold.key(name), 1) != null);
        numbers.put(wanted, number);
        return name;
    }

    /** Joins both, and cuts off the stem if they would be too long. */
    private static String fitting(String stem, String ending) {
        var start = Utf8.cut(stem, LONGEST - Utf8.length(ending));
        return (start.length() == stem.length() ? stem : END.matcher(start).replaceFirst("")) + ending;
    }

    static String safe(String name) {
        return isPlain(name) && !DEVICE.matcher(name).matches() ? name : madeSafe(name);
    }

    /** Whether the name consists of safe characters only, as most names do. */
    private static boolean isPlain(String name) {
        for (var at = 0; at < name.length(); at++) {
            var letter = name.charAt(at);
            if (letter < ' ' || letter > 'z' || FORBIDDEN.indexOf(letter) >= 0) {
                return false;
            }
        }
        return !name.isEmpty() && !name.endsWith(".") && !name.endsWith(" ");
    }

    private static String madeSafe(String name) {
        var plain = END.matcher(UNSAFE.matcher(name).replaceAll("_")).replaceFirst(UNNAMED);
        var named = plain.isEmpty() ? UNNAMED : plain;
        return DEVICE.matcher(named).matches() ? UNNAMED + named : named;
    }
}
