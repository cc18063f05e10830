package io.vitrine.base;

/**
 * The keys under which the logging context holds data of the current request. Log lines show the id; events, and jobs that the
 * request starts, keep the id and the address.
 */
public final class LogContext {
    public static final String REQUEST_ID = "requestId";
    public static final String ADDRESS = "address";

    private LogContext() {}
}
