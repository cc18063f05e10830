package io.vitrine.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.CommandRun;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command explains its options without doing anything. */
class CommandHelpTest {
    private static String run(String... arguments) {
        return CommandRun.of(List.of(), arguments).expect(0).out().strip();
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryOptionAndTheExitStatus(DataCommand command) {
        var word = command.name().toLowerCase(Locale.ROOT);
        var help = run(word, "--help");
        assertThat(help).startsWith("Usage: vitrine " + word).contains("Exit status: 0");
        for (var option : command.options()) {
            assertThat(help).contains("--" + option);
            assertThat(help.lines()).as("a line on --%s", option).anyMatch(line -> line.startsWith("  --" + option));
        }
        assertThat(run("help", word)).isEqualTo(help);
        assertThat(run(word, "somewhere", "--json", "--help")).isEqualTo(help);
    }

    @Test
    void theServerHasOneToo() {
        assertThat(run("serve", "--help")).startsWith("Usage: vitrine [serve]");
        assertThat(run("bench", "--help")).contains("--scale=");
    }

    @Test
    void theWholeListsTheCommands() {
        for (var help : List.of(run("--help"), run("help"), run("-h"))) {
            for (var command : Command.values()) {
                assertThat(help).contains("  " + command.name().toLowerCase(Locale.ROOT) + " ");
            }
        }
    }
}
