package io.vitrine.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one error advice: whatever is thrown becomes the error body of the API. */
@RestControllerAdvice
class ErrorAdvice {
    private final ProblemWriter writer;

    ErrorAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    void answer(HttpRequestMethodNotSupportedException refused, HttpServletResponse response) throws IOException {
        var allowed = refused.getSupportedMethods();
        if (allowed != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
        }
        writer.write(response, Problems.of(refused));
    }

    /** Where the client has gone there is nobody to answer, and nothing went wrong here. */
    @ExceptionHandler
    void answer(Exception failure, HttpServletResponse response) throws IOException {
        if (!DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            writer.write(response, Problems.of(failure));
        }
    }
}
