package io.vitrine.query;

import java.math.BigDecimal;

/** A value that a field is compared with. */
public sealed interface Value {
    record Text(String text) implements Value {}

    /** @param number without trailing zeros, so that equal numbers are equal */
    record Number(BigDecimal number) implements Value {
        static Number of(BigDecimal number) {
            return new Number(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
        }
    }

    record Truth(boolean isTrue) implements Value {}

    /** A day or an instant, as it was written; see {@link Times}. */
    record Time(String text) implements Value {}

    /** A time ago: {@code 7d} or {@code 2w}. */
    record Age(int number, Unit unit) implements Value {
        enum Unit {
            HOURS('h'),
            DAYS('d'),
            WEEKS('w'),
            MONTHS('m'),
            YEARS('y');

            private final char letter;

            Unit(char letter) {
                this.letter = letter;
            }

            char letter() {
                return letter;
            }
        }
    }
}
