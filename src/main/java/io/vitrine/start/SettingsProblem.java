package io.vitrine.start;

/** A flag or setting that cannot be used, described in one line for the person who starts the server. */
final class SettingsProblem extends RuntimeException {
    SettingsProblem(String line) {
        super(line, null, false, false);
    }

    String line() {
        return String.valueOf(getMessage());
    }
}
