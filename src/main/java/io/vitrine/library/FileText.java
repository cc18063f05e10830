package io.vitrine.library;

import io.vitrine.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A file that was sent as text: in base64, alone or within a data URI. */
final class FileText {
    private static final int MAX_PREFIX = 256;

    private FileText() {}

    /**
     * The bytes that the text stands for. The stream throws an {@code IOException} where it is no base64.
     *
     * <p>Errors: not implemented, where the text is an address to fetch the file from.
     */
    static InputStream decoded(InputStream text) throws IOException {
        var start = text.readNBytes(MAX_PREFIX);
        var prefix = new String(start, StandardCharsets.ISO_8859_1);
        if (prefix.regionMatches(true, 0, "http://", 0, 7) || prefix.regionMatches(true, 0, "https://", 0, 8)) {
            throw Problem.notImplemented("Files are not fetched from an address yet; send the bytes");
        }
        var skipped = prefix.startsWith("data:") ? prefix.indexOf(',') + 1 : 0;
        if (prefix.startsWith("data:") && !prefix.substring(0, skipped).endsWith(";base64,")) {
            throw new IOException("no base64");
        }
        var rest = new PushbackInputStream(text, MAX_PREFIX);
        rest.unread(start, skipped, start.length - skipped);
        return Base64.getDecoder().wrap(rest);
    }
}
