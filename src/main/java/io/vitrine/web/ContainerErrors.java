package io.vitrine.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Answers requests that the container refuses before they reach the server's code, such as those with an unreadable address, in
 * the form of all errors.
 */
@Component
class ContainerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final ProblemWriter writer;

    ContainerErrors(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Report.class.getName());
                host.getPipeline().addValve(new Report(writer));
            }
        });
    }

    private static final class Report extends ErrorReportValve {
        private final ProblemWriter writer;

        Report(ProblemWriter writer) {
            this.writer = writer;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                if (response.getHeader(RequestIdFilter.HEADER) == null) {
                    response.setHeader(RequestIdFilter.HEADER, RequestIdFilter.newId());
                }
                writer.write(response.getResponse(), Problems.ofStatus(response.getStatus()));
                response.finishResponse();
            } catch (IOException gone) {
                LoggerFactory.getLogger(ContainerErrors.class).debug("The client no longer takes this answer", gone);
            }
        }
    }
}
