package io.vitrine.query;

/** How a field is compared. */
public enum Operator {
    EQUAL("="),
    STARTS(":"),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    IN("IN"),
    NOT_EQUAL("NOT ="),
    NOT_IN("NOT IN"),
    HAS("HAS"),
    EXISTS("EXISTS"),
    NOT_EXISTS("NOT EXISTS");

    private final String text;

    Operator(String text) {
        this.text = text;
    }

    /** The operator as it is written. */
    String text() {
        return text;
    }

    boolean takesList() {
        return this == IN || this == NOT_IN;
    }

    boolean takesNothing() {
        return this == EXISTS || this == NOT_EXISTS;
    }

    /** Whether it holds exactly if another operator, {@link #turned}, does not. */
    boolean isNegative() {
        return this == NOT_EQUAL || this == NOT_IN || this == NOT_EXISTS;
    }

    /** The operator without its NOT. */
    Operator turned() {
        return switch (this) {
            case NOT_EQUAL -> EQUAL;
            case NOT_IN -> IN;
            case NOT_EXISTS -> EXISTS;
            case EQUAL, STARTS, LESS, AT_MOST, GREATER, AT_LEAST, IN, HAS, EXISTS -> this;
        };
    }
}
