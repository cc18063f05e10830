package io.vitrine.delivery;

import io.vitrine.base.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** Reads the header {@code Range} (RFC 9110, 14.2). */
public final class RangeHeader {
    /** No reader of a document or a film asks for more pieces than this; more are an attempt to keep the server busy. */
    static final int MOST = 64;

    private static final Pattern SYNTAX = Pattern.compile("(?i)bytes\\s*=\\s*(.*)");
    private static final Pattern PIECE = Pattern.compile("(\\d*)-(\\d*)");

    private RangeHeader() {}

    /**
     * The ranges that a request asks for of a body of this size; empty if it wants all of it. Only GET supports ranges.
     *
     * <p>Errors: range-not-satisfiable, with the size in the response's {@code Content-Range}.
     */
    public static Optional<List<ByteRange>> of(HttpServletRequest request, HttpServletResponse response, long size) {
        var header = request.getHeader(HttpHeaders.RANGE);
        if (header == null || !request.getMethod().equals("GET")) {
            return Optional.empty();
        }
        try {
            return parse(header, size);
        } catch (Problem notSatisfiable) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
            throw notSatisfiable;
        }
    }

    /**
     * The requested ranges in ascending order; pieces that overlap or touch are merged. Empty if the header does not
     * follow the protocol and is therefore ignored.
     *
     * <p>Errors: range-not-satisfiable, if none of the pieces lies within the content or there are too many.
     */
    static Optional<List<ByteRange>> parse(String header, long size) {
        var syntax = SYNTAX.matcher(header.strip());
        if (!syntax.matches()) {
            return Optional.empty();
        }
        var pieces = syntax.group(1).split(",", -1);
        var ranges = new ArrayList<ByteRange>();
        for (var piece : pieces) {
            var text = PIECE.matcher(piece.strip());
            if (!text.matches() || !isRange(text.group(1), text.group(2))) {
                return Optional.empty();
            }
            within(text.group(1), text.group(2), size).ifPresent(ranges::add);
        }
        if (ranges.isEmpty() || pieces.length > MOST) {
            throw new Problem(
                    Problem.Kind.RANGE,
                    "range-not-satisfiable",
                    "The file has " + size + " bytes; a request may ask for up to " + MOST + " ranges of it");
        }
        return Optional.of(joined(ranges));
    }

    private static boolean isRange(String first, String last) {
        return first.isEmpty() ? !last.isEmpty() : last.isEmpty() || number(first) <= number(last);
    }

    private static Optional<ByteRange> within(String first, String last, long size) {
        var start = first.isEmpty() ? Math.max(0, size - number(last)) : number(first);
        var end = first.isEmpty() || last.isEmpty() ? size - 1 : Math.min(number(last), size - 1);
        return start <= end ? Optional.of(new ByteRange(start, end)) : Optional.empty();
    }

    /** Parses digits; if there are too many of them, returns a number larger than any content. */
    private static long number(String digits) {
        var significant = digits.replaceFirst("^0+(?=\\d)", "");
        return significant.length() > 18 ? Long.MAX_VALUE : Long.parseLong(significant);
    }

    private static List<ByteRange> joined(List<ByteRange> ranges) {
        ranges.sort(Comparator.comparingLong(ByteRange::first));
        var joined = new ArrayList<ByteRange>();
        for (var range : ranges) {
            if (!joined.isEmpty() && range.first() <= joined.getLast().last() + 1) {
                var before = joined.removeLast();
                joined.add(new ByteRange(before.first(), Math.max(before.last(), range.last())));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }
}
