package io.vitrine.start;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line why the server does not start; only unforeseen failures are logged with their stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var line = line(cause);
            if (line != null) {
                System.err.println("vitrine: " + line);
                return true;
            }
        }
        LoggerFactory.getLogger(StartFailure.class).error("The server does not start", failure);
        return true;
    }

    private static @Nullable String line(Throwable cause) {
        return switch (cause) {
            case SettingsProblem problem -> problem.line();
            case PortInUseException taken ->
                "port " + taken.getPort()
                        + " is taken by another program; choose one with --port=, or 0 for a free one";
            case PoolInitializationException closed -> "the database cannot be opened: " + closed.getMessage();
            case IllegalStateException said when isOurs(said) -> said.getMessage();
            default -> null;
        };
    }

    /** Whether our own code threw it, so that its message is written for the person who starts the server. */
    private static boolean isOurs(IllegalStateException said) {
        var frames = said.getStackTrace();
        return frames.length > 0 && frames[0].getClassName().startsWith("io.vitrine.");
    }
}
