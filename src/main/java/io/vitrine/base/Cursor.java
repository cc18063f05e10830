package io.vitrine.base;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A place in a sorted list: after the item with this sort key and id. Opaque to clients, and stable while items are inserted,
 * changed or removed around it.
 *
 * @param sort the order of the list, as the request names it
 * @param key the sort key of the item: text, or a number in decimal
 */
public record Cursor(String sort, String key, long id) {
    private static final char SEPARATOR = '\n';

    /** Errors: invalid-cursor, if it was not made for a list in this order. */
    public static Cursor parse(String text, String sort) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            var id = bytes.getLong();
            var rest = StandardCharsets.UTF_8.decode(bytes).toString();
            var split = rest.indexOf(SEPARATOR);
            if (split >= 0 && rest.indexOf('\0') < 0 && rest.substring(0, split).equals(sort)) {
                return new Cursor(sort, rest.substring(split + 1), id);
            }
        } catch (RuntimeException unreadable) {
            throw invalid();
        }
        throw invalid();
    }

    /** The key as a number. Errors: invalid-cursor. */
    public long number() {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException unreadable) {
            throw invalid();
        }
    }

    /** The error for a cursor that was made for another list. */
    public static Problem invalid() {
        return Problem.invalidField("invalid-cursor", "cursor", CommonFault.CURSOR);
    }

    @Override
    public String toString() {
        var text = (sort + SEPARATOR + key).getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(Long.BYTES + text.length).putLong(id).put(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
