package io.vitrine.web;

import io.vitrine.base.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem; usable even if no controller is reached. */
@Component
public class ProblemWriter {
    /** Headers about a content that is now not sent. */
    private static final List<String> OF_CONTENT = List.of(
            HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.CONTENT_ENCODING, HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED);

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Does nothing if the answer is already under way. */
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        write(response, problem, MediaType.APPLICATION_JSON_VALUE, body(problem));
    }

    /** The same with another body. */
    void write(HttpServletResponse response, Problem problem, String type, byte[] body) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        OF_CONTENT.forEach(header -> response.setHeader(header, null));
        if (problem.kind() != Problem.Kind.RANGE) {
            // Kept for a range that cannot be satisfied, since it tells how long the content is.
            response.setHeader(HttpHeaders.CONTENT_RANGE, null);
        }
        response.setStatus(problem.kind().status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.retryAfterSeconds() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(problem.retryAfterSeconds()));
        }
        if (isFinal(problem)) {
            // Without this, clients of ImageKit's API send the same request twice more.
            response.setHeader("x-should-retry", "false");
        }
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean isFinal(Problem problem) {
        return problem.kind() == Problem.Kind.NOT_IMPLEMENTED
                || (problem.kind() == Problem.Kind.CONFLICT && problem.retryAfterSeconds() == 0);
    }

    byte[] body(Problem problem) {
        return json.writeValueAsBytes(ErrorBody.from(problem));
    }
}
