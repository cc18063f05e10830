package io.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.base.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"/a/b|/a/b", "a/b|/a/b", "//a///b/|/a/b", "''|/", "/|/", "///|/", "/my photos/x|/my_photos/x"})
    void writesAPathInOneWay(String asked, String stored) {
        assertThat(Paths.of(asked)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/../b", "..", "/a/.", "/a\u0000", "/NUL/a", "/a\\..\\b"})
    void refusesAPartThatIsNoName(String asked) {
        assertThatThrownBy(() -> Paths.of(asked)).isInstanceOf(Problem.class);
    }

    @Test
    void goes64LevelsDeepAnd2048BytesFar() {
        assertThat(Paths.downTo(Paths.of("/a".repeat(64)))).hasSize(65);
        assertThatThrownBy(() -> Paths.of("/a".repeat(65))).isInstanceOf(Problem.class);
        assertThat(Paths.of(("/" + "b".repeat(255)).repeat(8))).hasSize(2048);
        assertThatThrownBy(() -> Paths.of(("/" + "b".repeat(255)).repeat(8) + "/c"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Paths.of(("/" + "é".repeat(120)).repeat(10))).isInstanceOf(Problem.class);
    }

    @Test
    void takesAPathApart() {
        assertThat(Paths.downTo("/a/b/c")).containsExactly("/", "/a", "/a/b", "/a/b/c");
        assertThat(Paths.downTo("/")).containsExactly("/");
        assertThat(Paths.parent("/a/b")).isEqualTo("/a");
        assertThat(Paths.parent("/a")).isEqualTo("/");
        assertThat(Paths.parent("/")).isEqualTo("/");
        assertThat(Paths.name("/a/b")).isEqualTo("b");
        assertThat(Paths.join("/", "a")).isEqualTo("/a");
        assertThat(Paths.join("/a", "b")).isEqualTo("/a/b");
    }
}
