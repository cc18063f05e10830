package io.vitrine.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers errors outside of the controllers, which the container sends here. */
@Hidden
@Controller
class ErrorRoute implements ErrorController {
    private final ProblemWriter writer;

    ErrorRoute(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var problem = failure instanceof Throwable thrown
                ? Problems.of(thrown)
                : Problems.ofStatus(status instanceof Integer known ? known : HttpServletResponse.SC_NOT_FOUND);
        writer.write(response, problem);
    }
}
