package io.vitrine.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a single command takes and does, in words for whoever calls it with {@code --help}. */
final class CommandHelp {
    private CommandHelp() {}

    /** Empty for commands of which the one line says everything, and for those that there are not. */
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
