package io.vitrine.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(printed, true, UTF_8));

    private String line() {
        var text = printed.toString(UTF_8);
        return text.substring(text.lastIndexOf('\r') + 1).replace("\u001b[K", "");
    }

    @Test
    void aBarShowsHowFarItIs() {
        progress.start("Copying contents");
        assertThat(line()).isEqualTo("Copying contents");
        progress.at(25, 100);
        assertThat(line()).isEqualTo("Copying contents [######                  ] 25%");
    }

    @Test
    void moreThanWasExpectedIsAll() {
        progress.start("Reading");
        progress.at(11, 10);
        assertThat(line()).isEqualTo("Reading [########################] 100%");
    }

    @Test
    void whereTheEndIsNotKnownItCounts() {
        progress.start("Looking");
        progress.at(1_234, 0);
        assertThat(line()).matches("Looking 1.234");
    }

    @Test
    void itLeavesNothingBehind() {
        progress.start("Reading");
        progress.end();
        assertThat(line()).isEmpty();
    }

    @Test
    void whereNobodyWatchesItIsSilent() {
        var unseen = new Progress(null);
        unseen.start("Reading");
        unseen.at(1, 2);
        unseen.end();
        assertThat(printed.size()).isZero();
    }
}
