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
                var order = numbers(one.substring(i, endOne), other.substring(j, endOther));
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

    private static int numbers(String one, String other) {
        var first = significant(one);
        var second = significant(other);
        var order = Integer.compare(first.length(), second.length());
        return order != 0 ? order : first.compareTo(second);
    }

    private static String significant(String digits) {
        var zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return digits.substring(zeros);
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
