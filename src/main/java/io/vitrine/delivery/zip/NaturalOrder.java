package io.vitrine.delivery.zip;

/** How people sort names: numbers in them count as numbers, so that {@code img2} stands before {@code img10}. */
public final class NaturalOrder {
    private NaturalOrder() {}

    /** As a {@link java.util.Comparator} does; 0 only for equal texts. */
    public static int compare(String one, String other) {
        var order = key(one).compareTo(key(other));
        return order != 0 ? order : one.compareTo(other);
    }

    /**
     * A text whose order is that of the name, but for the zeros before numbers, which count for nothing in it. A number is a
     * {@code 0}, how many digits it has, and these.
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

    /** Where the number begins behind its zeros. */
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
