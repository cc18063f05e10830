package io.vitrine.delivery.zip;

/** How people sort names: numbers in them count as numbers, so that {@code img2} stands before {@code img10}. */
public final class NaturalOrder {
    private NaturalOrder() {}

    /** As a {@link java.util.Comparator} does; 0 only for equal texts. */
    public static int compare(String one, String other) {
        var i = 0;
        var j = 0;
        while (i < one.length() && j < other.length()) {
            if (isDigit(one.charAt(i)) && isDigit(other.charAt(j))) {
                var endOne = endOfDigits(one, i);
                var endOther = endOfDigits(other, j);
                var order = numbers(one, i, endOne, other, j, endOther);
                if (order != 0) {
                    return order;
                }
                i = endOne;
                j = endOther;
            } else if (one.charAt(i) != other.charAt(j)) {
                return Character.compare(one.charAt(i), other.charAt(j));
            } else {
                i++;
                j++;
            }
        }
        var rest = Integer.compare(one.length() - i, other.length() - j);
        return rest != 0 ? rest : one.compareTo(other);
    }

    private static int numbers(String one, int from, int to, String other, int otherFrom, int otherTo) {
        var i = significant(one, from, to);
        var j = significant(other, otherFrom, otherTo);
        var order = Integer.compare(to - i, otherTo - j);
        for (; order == 0 && i < to; i++, j++) {
            order = Character.compare(one.charAt(i), other.charAt(j));
        }
        return order;
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
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
