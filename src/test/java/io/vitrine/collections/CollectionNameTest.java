package io.vitrine.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.base.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "7",
                "_",
                "-",
                "Spring_2026",
                "Straße",
                "日本語",
                "हिन्दी",
                "ไทย",
                "عربي",
                "٤٢",
                "Ω-mega",
                "𝒜",
                "한글",
                "é"
            })
    void letters_and_digits_of_any_language_are_names(String name) {
        assertThat(CollectionName.parse(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "a b", "a.b", "a/b", "..", "a\\b", "a\u0000b", "a\nb", "a\u202Eb", "a\u200Bb", "\u0301a",
                        "a\uD800",
                "\u3164", "\u115F", "\uFFA0", "a\uFE0F", "a\u034F", "🙂", "½", "a'b", "a\"b", "a,b", "a%b", "$",
                        "a\u00ADb"
            })
    void nothing_else_is(String name) {
        assertThatThrownBy(() -> CollectionName.parse(name)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("invalid-name");
            assertThat(problem.fields()).extracting(Problem.Field::field).containsExactly("name");
        });
    }

    @Test
    void they_have_up_to_255_characters_whatever_these_are_made_of() {
        assertThat(CollectionName.parse("𝒜".repeat(255)).text()).hasSize(510);
        assertThat(CollectionName.parse("e\u0301".repeat(255)).text()).isEqualTo("é".repeat(255));
        assertThatThrownBy(() -> CollectionName.parse("a".repeat(256))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> CollectionName.parse("a".repeat(10_000))).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Spring, sPRING",
        "Straße, STRASSE",
        "STRAẞE, strasse",
        "ΣΑΣ, σας",
        "ﬁlm, FILM",
        "ＡＢＣ, abc",
        "e\u0301, É",
        "①2, 12",
        "Ǆ, ǆ",
        "ᾳ, ΑΙ"
    })
    void case_and_form_make_no_difference(String one, String other) {
        assertThat(io.vitrine.base.Fold.key(one)).isEqualTo(io.vitrine.base.Fold.key(other));
    }

    @ParameterizedTest
    @CsvSource({"a, b", "a_, a-", "e, é", "strase, straße", "o, 0"})
    void other_letters_do(String one, String other) {
        assertThat(CollectionName.parse(one).key())
                .isNotEqualTo(CollectionName.parse(other).key());
    }
}
