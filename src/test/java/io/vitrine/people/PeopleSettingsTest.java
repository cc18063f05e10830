package io.vitrine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PeopleSettingsTest {
    private static <T> T bound(String prefix, Class<T> type, Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate(prefix, type);
    }

    @Test
    void defaults() {
        assertThat(bound("vitrine.session", SessionSettings.class, Map.of()))
                .isEqualTo(new SessionSettings(Duration.ofDays(14), Duration.ofDays(90)));
        assertThat(bound("vitrine.sign-in", SignInSettings.class, Map.of()))
                .isEqualTo(new SignInSettings(Duration.ofMinutes(15), 10, 50));
        assertThat(bound("vitrine.password", PasswordSettings.class, Map.of())).isEqualTo(new PasswordSettings(12));
        assertThat(bound("vitrine.mail", MailSettings.class, Map.of()))
                .isEqualTo(new MailSettings(null, 587, null, null, null, true));
        assertThat(bound("vitrine.admin", AdminSettings.class, Map.of()).isSet())
                .isFalse();
    }

    @Test
    void everySettingIsTaken() {
        var mail = Map.of(
                "vitrine.mail.host", "mail.example.com",
                "vitrine.mail.port", "25",
                "vitrine.mail.from", "vitrine@example.com",
                "vitrine.mail.username", "vitrine",
                "vitrine.mail.password", "secret",
                "vitrine.mail.starttls", "false");
        assertThat(bound("vitrine.mail", MailSettings.class, mail))
                .isEqualTo(new MailSettings("mail.example.com", 25, "vitrine@example.com", "vitrine", "secret", false));
        var signIn = Map.of(
                "vitrine.sign-in.window", "1m",
                "vitrine.sign-in.failures-per-account", "3",
                "vitrine.sign-in.failures-per-address", "5");
        assertThat(bound("vitrine.sign-in", SignInSettings.class, signIn))
                .isEqualTo(new SignInSettings(Duration.ofMinutes(1), 3, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "vitrine.password.minimum-length, 7, minimum-length",
        "vitrine.session.idle, 1m, idle",
        "vitrine.session.lifetime, 1d, lifetime",
        "vitrine.sign-in.window, 0s, window",
        "vitrine.sign-in.failures-per-account, 0, failures-per-account",
        "vitrine.sign-in.failures-per-address, 0, failures-per-address",
        "vitrine.mail.port, 0, port",
        "vitrine.mail.host, mail.example.com, from",
        "vitrine.admin.email, a@example.com, password",
    })
    void wrongValuesAreNamed(String key, String value, String named) {
        var types = Map.of(
                "password", PasswordSettings.class,
                "session", SessionSettings.class,
                "sign-in", SignInSettings.class,
                "mail", MailSettings.class,
                "admin", AdminSettings.class);
        var group = key.split("\\.")[1];
        assertThatThrownBy(() -> bound("vitrine." + group, types.get(group), Map.of(key, value)))
                .rootCause()
                .hasMessageContaining(named);
    }
}
