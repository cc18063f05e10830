package io.vitrine.delivery;

import io.vitrine.base.PublicUrl;

/** The name under which a browser is to save what it is sent. */
public final class FileName {
    private FileName() {}

    /** The name with another extension, without its dot, in place of its own if it has one. */
    public static String with(String name, String extension) {
        var dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + "." + extension;
    }

    /** For {@code Content-Disposition} (RFC 6266): in ASCII for the old, and in full for the others where that is not the same. */
    public static String parameter(String name) {
        var ascii = name.replaceAll("[^A-Za-z0-9._-]", "_");
        var plain = "filename=\"" + ascii + '"';
        return ascii.equals(name) ? plain : plain + "; filename*=UTF-8''" + PublicUrl.encoded(name);
    }
}
