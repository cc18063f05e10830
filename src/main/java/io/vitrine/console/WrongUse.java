package io.vitrine.console;

/** A command that cannot be carried out as it was called; the message tells the caller why. */
public final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WrongUse(String message) {
        super(message);
    }
}
