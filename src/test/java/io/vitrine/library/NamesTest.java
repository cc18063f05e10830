package io.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.base.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "beach.jpg|beach.jpg",
                "red dress (1).jpg|red_dress__1_.jpg",
                "a_b-c.D|a_b-c.D",
                "Größe.png|Größe.png",
                "写真.png|写真.png",
                "हिन्दी.pdf|हिन्दी.pdf",
                "٣.txt|٣.txt",
                "a+b=c?.txt|a_b_c_.txt",
                "100%.txt|100_.txt",
                "a/b|a_b",
                "a\\b|a_b",
                "..a|..a",
                "a..b|a..b",
                ".hidden|.hidden",
                "CONSOLE.txt|CONSOLE.txt",
                "COM10|COM10",
                "a.con|a.con",
                "😀.jpg|_.jpg",
                "❤️.jpg|__.jpg",
            })
    void keepsLettersAndDigitsOfAnyLanguageAndReplacesTheRest(String asked, String stored) {
        assertThat(Names.of(asked)).isEqualTo(stored);
        assertThat(Names.of(stored)).as("a stored name stays as it is").isEqualTo(stored);
    }

    @Test
    void storesTheComposedForm() {
        assertThat(Names.of("e\u0301te\u0301")).isEqualTo("\u00e9t\u00e9");
    }

    @Test
    void givesAMarkWithoutALetterNoPlace() {
        assertThat(Names.of("\u0301a")).isEqualTo("_a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "....",
                "a\u0000b",
                "a\nb",
                "a\u007f",
                "a\u0085",
                "evil\u202egpj.exe",
                "\u200ea",
                "a\u200bb",
                "a\u2028b",
                "\ufeffa",
                "a\u00adb",
                "\u3164",
                "a\ud800",
                "\udb40\udc41",
                "../a",
                "a/../b",
                "a\\..\\b",
                "..\\a",
                "CON",
                "con",
                "Nul.txt",
                "AUX.tar.gz",
                "PRN",
                "com1",
                "LPT9.log"
            })
    void refusesNamesThatMislead(String asked) {
        assertThatThrownBy(() -> Names.of(asked))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("invalid-name"));
    }

    @Test
    void refusesNoName() {
        assertThatThrownBy(() -> Names.of(null)).isInstanceOf(Problem.class);
    }

    @Test
    void takesUpTo255BytesOfUtf8() {
        assertThat(Names.of("a".repeat(255))).hasSize(255);
        assertThat(Names.of("é".repeat(127))).hasSize(127);
        assertThatThrownBy(() -> Names.of("a".repeat(256))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Names.of("é".repeat(128))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Names.of("a".repeat(10_000))).isInstanceOf(Problem.class);
    }

    @Test
    void makesUniqueNamesThatKeepTheirExtension() {
        assertThat(UniqueName.of("beach.final.jpg")).matches("beach\\.final_[A-Za-z0-9]{10}\\.jpg");
        assertThat(UniqueName.of(".hidden")).matches("\\.hidden_[A-Za-z0-9]{10}");
        assertThat(UniqueName.of("é".repeat(120) + ".jpg").getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(255);
        assertThat(UniqueName.of("1." + "写".repeat(82))).matches("1\\.写{80}_[A-Za-z0-9]{10}");
        assertThat(UniqueName.of("a")).isNotEqualTo(UniqueName.of("a"));
    }

    @Test
    void sortsWithoutRegardToCase() {
        assertThat(Names.key("Ärger.JPG")).isEqualTo("ärger.jpg".toLowerCase(Locale.ROOT));
    }
}
