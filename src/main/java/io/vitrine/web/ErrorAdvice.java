package io.vitrine.web;

import io.vitrine.base.ClientChannel;
import io.vitrine.base.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * The one error advice: turns everything that is thrown into the error body of the API, or into a page if a person looks at the
 * answer.
 */
@RestControllerAdvice
class ErrorAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    private final ProblemWriter writer;
    private final ProblemPage page;

    ErrorAdvice(ProblemWriter writer, ProblemPage page) {
        this.writer = writer;
        this.page = page;
    }

    @ExceptionHandler
    void answer(HttpRequestMethodNotSupportedException refused, HttpServletResponse response) throws IOException {
        var allowed = refused.getSupportedMethods();
        if (allowed != null) {
            response.setHeader(HttpHeaders.ALLOW, allowed(List.of(allowed)));
        }
        writer.write(response, Problems.of(refused));
    }

    /** The allowed methods, with HEAD wherever there is GET, since routes do not declare it themselves. */
    private static String allowed(List<String> methods) {
        var all = new TreeSet<>(methods);
        if (all.contains("GET")) {
            all.add("HEAD");
        }
        return String.join(", ", all);
    }

    /**
     * Writes no answer if the client has gone: nobody would read it, and nothing went wrong here. An answer that is under way
     * cannot be taken back, so its connection is closed, and no client takes the part for the whole. An error that the
     * container has begun to answer, as for a body that cannot be read, is left alone.
     */
    @ExceptionHandler
    void answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var isGone = DisconnectedClientHelper.isClientDisconnectedException(failure);
        if (response.isCommitted() && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            if (!isGone) {
                // Without the address of the request, which names the file.
                LOG.warn("An answer was cut off: {}", failure.toString());
            }
            ClientChannel.OF_REQUEST.get().close();
        } else if (!isGone && !response.isCommitted()) {
            write(request, response, Problems.of(failure));
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (ProblemPage.isWanted(request)) {
            page.write(request, response, problem);
        } else {
            writer.write(response, problem);
        }
    }
}
