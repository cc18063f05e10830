package io.vitrine.console;

/** A command that was called in a way it does not know; its message says how it is to be. */
public final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WrongUse(String message) {
        super(message);
    }
}
