package io.vitrine.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** The conditions of a request about the copy that the client has (RFC 9110, 13). */
public final class Conditions {
    private static final Pattern TAG = Pattern.compile("(W/)?(\"[^\"]*\")");
    private static final long NONE = -1;

    /** How to answer the request. */
    public enum Outcome {
        SEND,
        NOT_MODIFIED,
        FAILED
    }

    private final HttpServletRequest request;
    private final String etag;
    private final long changedAt;

    /**
     * @param etag the current strong entity tag, with its quotation marks
     * @param changedAt when the content became current, in milliseconds
     */
    public Conditions(HttpServletRequest request, String etag, long changedAt) {
        this.request = request;
        this.etag = etag;
        this.changedAt = changedAt;
    }

    public Outcome outcome() {
        if (isAnother()) {
            return Outcome.FAILED;
        }
        return isKnown() ? Outcome.NOT_MODIFIED : Outcome.SEND;
    }

    private boolean isAnother() {
        if (request.getHeader(HttpHeaders.IF_MATCH) != null) {
            return !names(HttpHeaders.IF_MATCH, false);
        }
        var since = date(HttpHeaders.IF_UNMODIFIED_SINCE);
        return since != NONE && seconds(changedAt) > seconds(since);
    }

    private boolean isKnown() {
        if (request.getHeader(HttpHeaders.IF_NONE_MATCH) != null) {
            return names(HttpHeaders.IF_NONE_MATCH, true);
        }
        var since = date(HttpHeaders.IF_MODIFIED_SINCE);
        return since != NONE && seconds(changedAt) <= seconds(since);
    }

    /** Whether to send ranges if the request asks for any: not if they would complete a copy of something else. */
    public boolean allowRanges() {
        var expected = request.getHeader(HttpHeaders.IF_RANGE);
        if (expected == null || expected.equals(etag)) {
            return true;
        }
        var date = expected.contains("\"") ? NONE : date(HttpHeaders.IF_RANGE);
        return date != NONE && seconds(date) == seconds(changedAt);
    }

    private boolean names(String header, boolean weakly) {
        var text = String.join(",", Collections.list(request.getHeaders(header)));
        if (text.strip().equals("*")) {
            return true;
        }
        return TAG.matcher(text)
                .results()
                .anyMatch(tag -> tag.group(2).equals(etag) && (weakly || tag.group(1) == null));
    }

    private long date(String header) {
        try {
            return request.getDateHeader(header);
        } catch (IllegalArgumentException unreadable) {
            return NONE;
        }
    }

    private static long seconds(long millis) {
        return Math.floorDiv(millis, 1000);
    }
}
