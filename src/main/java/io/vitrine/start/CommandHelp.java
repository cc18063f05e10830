package io.vitrine.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The help text of a single command, printed for {@code --help}. */
final class CommandHelp {
    private CommandHelp() {}

    /** Empty for commands whose one-line summary says everything, and for unknown commands. */
    static Optional<String> of(String command) {
        try (var text = CommandHelp.class.getResourceAsStream("help/" + command + ".txt")) {
            return text == null
                    ? Optional.empty()
                    : Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
