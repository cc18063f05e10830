package io.vitrine.delivery.zip;

/** The order in which people sort names: numbers in them count as numbers, so that {@code img2} comes before {@code img10}. */
public final class NaturalOrder {
    private NaturalOrder() {}

    /** Compares as a {@link java.util.Comparator} does; 0 only for equal texts. */
    public static int compare(String one, String other) {
        var order = key(one).compareTo(key(other));
        return order != 0 ? order : one.compareTo(other);
    }

    /**
     * A text that sorts like the name, except that it ignores leading zeros of numbers. A number becomes a {@code 0}, the
     * number of its digits as one character, and the digits.
     */
    public static String key(String name) {
        var key = new StringBuilder(name.length() + 4);
        for (var at = 0; at < name.length(); ) {
            var end = endOfDigits(name, at);
            if (end == at) {
                key.append(name.charAt(at++));
            } else {
                var first = significant(name, at, end);
                key.append('0').append((char) (end - first)).append(name, first, end);
                at = end;
            }
        }
        return key.toString();
    }

    /** Where the number begins after its leading zeros. */
    private static int significant(String digits, int from, int to) {
        var first = from;
        while (first < to - 1 && digits.charAt(first) == '0') {
            first++;
        }
        return first;
    }

    private static int endOfDigits(String text, int from) {
        var end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
