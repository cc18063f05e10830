package io.vitrine.delivery.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "..|_",
                ".|_",
                "...|_",
                "a/b|a_b",
                "a\\b|a_b",
                "C:|C_",
                "/etc|_etc",
                "con|_con",
                "CON.txt|_CON.txt",
                "lpt1.tar.gz|_lpt1.tar.gz",
                "com\u00b9|_com\u00b9",
                "console.txt|console.txt",
                "a.|a_",
                "`a. . `|a_",
                "a\u0000b\u001fc\u007f|a_b_c_",
                "a\u202egpj.exe|a_gpj.exe",
                "a?*<>\"b|a_____b",
                "-rf|-rf",
                ".htaccess|.htaccess"
            })
    void aNameIsSafeEverywhere(String name, String safe) {
        assertThat(new EntryNames().file(name)).isEqualTo(safe);
    }

    @Test
    void whatWouldHaveTheSamePathGetsANumber() {
        var names = new EntryNames();
        var given = new ArrayList<String>();
        for (var name : List.of("a.jpg", "A.JPG", "a.jpg", "caf\u00e9.txt", "cafe\u0301.txt", "x.tar.gz", "X.tar.GZ")) {
            given.add(names.file(name));
        }
        assertThat(given)
                .containsExactly(
                        "a.jpg",
                        "A (2).JPG",
                        "a (3).jpg",
                        "caf\u00e9.txt",
                        "cafe\u0301 (2).txt",
                        "x.tar.gz",
                        "X.tar (2).GZ");
        assertThat(names.folder("v1.2")).isEqualTo("v1.2");
        assertThat(names.folder("V1.2")).isEqualTo("V1.2 (2)");
        assertThat(names.file("v1.2 (2)")).isEqualTo("v1.2 (2) (2)");
        assertThat(names.file("a (2).jpg")).isEqualTo("a (2) (2).jpg");
    }

    @Test
    void noNameIsLongerThanSystemsTake() {
        var names = new EntryNames();
        var longest = "a".repeat(251) + ".jpg";
        assertThat(names.file(longest)).isEqualTo(longest);
        assertThat(names.file(longest)).isEqualTo("a".repeat(247) + " (2).jpg");
        assertThat(names.file(longest)).isEqualTo("a".repeat(247) + " (3).jpg");
        var wide = "\u5199".repeat(255);
        assertThat(names.folder(wide)).isEqualTo("\u5199".repeat(85));
        assertThat(names.folder(wide)).isEqualTo("\u5199".repeat(83) + " (2)");
        assertThat(names.file("\ud83d\ude00".repeat(80) + ".webp")).isEqualTo("\ud83d\ude00".repeat(62) + ".webp");
        assertThat(names.folder("b".repeat(254) + ".c")).isEqualTo("b".repeat(254));
    }

    @Test
    void namesAreInTheOrderOfPeople() {
        assertThat(Stream.of("img10", "img2", "img02", "img", "a", "img2b", "9", "10")
                        .sorted(NaturalOrder::compare))
                .containsExactly("9", "10", "a", "img", "img02", "img2", "img2b", "img10");
    }
}
