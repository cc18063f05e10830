package io.vitrine.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchFlagsTest {
    @Test
    void measuresEverythingInTheWholeWorldUnlessToldOtherwise() {
        var flags = BenchFlags.of(List.of());
        assertThat(flags.only()).containsExactlyInAnyOrder(Part.values());
        assertThat(flags.scale()).isEqualTo(1);
        assertThat(flags.quick()).isFalse();
    }

    @Test
    void tellsItsOwnFlagsFromTheServers() {
        var flags = BenchFlags.of(List.of(
                "--quick", "--scale=0.5", "--only=pages,depth", "--data=/a", "--database.url=postgresql://h/d"));
        assertThat(flags.only()).containsExactlyInAnyOrder(Part.PAGES, Part.DEPTH);
        assertThat(flags.data()).contains("/a");
        assertThat(flags.settings()).containsExactly("--database.url=postgresql://h/d");
    }

    @Test
    void namesTheParts() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> BenchFlags.of(List.of("--only=page")))
                .withMessage("there is no part 'page'; the parts are " + Part.words());
    }
}
