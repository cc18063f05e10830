package io.vitrine.library;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Problem;
import io.vitrine.base.Utf8;
import java.util.ArrayList;
import java.util.List;

/** Paths in the library: {@code /} for the root, {@code /a/b} below it. */
public final class Paths {
    public static final String ROOT = "/";
    static final int MAX_LEVELS = 64;
    static final int MAX_BYTES = 2048;

    private Paths() {}

    /**
     * The stored form of a path: each part follows the rule for names and has one slash before it. An empty text is the root.
     *
     * <p>Errors: invalid-name, invalid-path.
     */
    public static String of(String asked) {
        if (asked.length() > MAX_BYTES) {
            throw tooLong();
        }
        var path = new StringBuilder();
        var levels = 0;
        for (var part : asked.split("/")) {
            if (!part.isEmpty()) {
                path.append('/').append(Names.of(part));
                levels++;
            }
        }
        check(path.toString(), levels);
        return path.isEmpty() ? ROOT : path.toString();
    }

    public static String join(String folder, String name) {
        return folder.equals(ROOT) ? ROOT + name : folder + "/" + name;
    }

    /** The path of the folder that holds the item at a path; for the root, the root itself. */
    public static String parent(String path) {
        var slash = path.lastIndexOf('/');
        return slash <= 0 ? ROOT : path.substring(0, slash);
    }

    /** The last part of a path. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The paths of the root and of every folder along this path, which comes last. */
    static List<String> downTo(String path) {
        var way = new ArrayList<String>();
        way.add(ROOT);
        for (var slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            way.add(path.substring(0, slash));
        }
        if (!path.equals(ROOT)) {
            way.add(path);
        }
        return way;
    }

    /** Checks that a path composed of valid parts is neither too long nor too deep. Errors: invalid-path. */
    static void check(String path) {
        check(
                path,
                path.equals(ROOT)
                        ? 0
                        : (int) path.chars().filter(letter -> letter == '/').count());
    }

    static void checkLength(long bytes) {
        if (bytes > MAX_BYTES) {
            throw tooLong();
        }
    }

    private static void check(String path, int levels) {
        checkLength(Utf8.length(path));
        if (levels > MAX_LEVELS) {
            throw Problem.invalidField("invalid-path", "path", LibraryFault.TOO_DEEP, MAX_LEVELS);
        }
    }

    private static Problem tooLong() {
        return Problem.invalidField("invalid-path", "path", CommonFault.AT_MOST_BYTES, MAX_BYTES);
    }
}
