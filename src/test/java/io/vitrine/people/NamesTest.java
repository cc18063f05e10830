package io.vitrine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.base.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"ann@example.com", "a.b+c@sub.example.co.uk", "root@localhost", "zoë@bücher.example"})
    void mailGoesToAddresses(String text) {
        assertThat(Email.parse("email", "  " + text + " ").text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "@example.com",
                "ann@",
                "a b@example.com",
                "ann@exa mple.com",
                "ann@@example.com",
                "ann@example..com",
                "ann@-example.com",
                "ann@example.com\nBcc: all@example.com",
                "<ann@example.com>",
                "ann@example.com,bob@example.com",
                "a\u202En@example.com"
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThatThrownBy(() -> Email.parse("email", text))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("invalid-email"));
    }

    @Test
    void addressesAreComparedWithoutRegardToCase() {
        assertThat(Email.parse("email", "Ann@Example.COM").key()).isEqualTo(Email.key(" ann@example.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Press", "Équipe 7", "नमस्ते", "  two   words "})
    void groupsAreCalledByLettersDigitsAndSpaces(String name) {
        assertThat(Group.name(name)).isEqualTo(name.strip().replaceAll(" +", " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a-b", "a_b", "a/b", "a\tb", "a\u0000b", "a\u202Eb", "😀"})
    void otherGroupNamesAreRefused(String name) {
        assertThatThrownBy(() -> Group.name(name)).isInstanceOf(Problem.class);
    }

    @Test
    void groupNamesEndSomewhere() {
        assertThat(Group.name("x".repeat(100))).hasSize(100);
        assertThatThrownBy(() -> Group.name("x".repeat(101))).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "a\u0000b", "a\u202Eb", "a\u2028b"})
    void peoplesNamesCanBeSeen(String name) {
        assertThatThrownBy(() -> PersonName.parse("name", name)).isInstanceOf(Problem.class);
    }

    @Test
    void peoplesNamesAreTheirOwn() {
        assertThat(PersonName.parse("name", " José O'Neill-Łukasz 👩‍🎨 ")).isEqualTo("José O'Neill-Łukasz 👩‍🎨");
    }

    @Test
    void anIpv6HouseholdIsOneAddress() {
        var one = new Caller("2001:db8:1:2:3:4:5:6", null);
        var other = new Caller("2001:db8:1:2:ffff::1", null);
        assertThat(one.network()).isEqualTo(other.network());
        assertThat(new Caller("2001:db8:1:3::1", null).network()).isNotEqualTo(one.network());
        assertThat(new Caller("192.0.2.1", null).network()).isEqualTo("192.0.2.1");
    }
}
