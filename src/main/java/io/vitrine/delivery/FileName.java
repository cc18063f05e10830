package io.vitrine.delivery;

import io.vitrine.base.PublicUrl;

/** The name under which a browser saves a file. */
public final class FileName {
    private FileName() {}

    /** Replaces the extension of a name, or adds one if it has none. The new extension is given without a dot. */
    public static String with(String name, String extension) {
        var dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + "." + extension;
    }

    /**
     * For {@code Content-Disposition} (RFC 6266): in ASCII for old browsers and, if that differs, in full for the others.
     */
    public static String parameter(String name) {
        var ascii = name.replaceAll("[^A-Za-z0-9._-]", "_");
        var plain = "filename=\"" + ascii + '"';
        return ascii.equals(name) ? plain : plain + "; filename*=UTF-8''" + PublicUrl.encoded(name);
    }
}
