package io.vitrine.library;

/** Paths in the library: {@code /} for the root, {@code /a/b} below it. */
final class Paths {
    static final String ROOT = "/";

    private Paths() {}

    static String join(String folder, String name) {
        return folder.equals(ROOT) ? ROOT + name : folder + "/" + name;
    }
}
