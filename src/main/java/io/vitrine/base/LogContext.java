package io.vitrine.base;

/**
 * The names under which what belongs to the request at work stands in the logging context: its log lines have the id, its
 * events and the jobs that it starts both.
 */
public final class LogContext {
    public static final String REQUEST_ID = "requestId";
    public static final String ADDRESS = "address";

    private LogContext() {}
}
