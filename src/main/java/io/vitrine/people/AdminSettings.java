package io.vitrine.people;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The administrator who is created on the first start.
 *
 * @param email the e-mail address of the administrator; unset: the first start prints a one-time link for creating one
 * @param password the password of that administrator; set together with the e-mail
 */
@ConfigurationProperties("vitrine.admin")
public record AdminSettings(
        @Nullable String email, @Nullable String password) {
    public AdminSettings {
        if (isSet(email) != isSet(password)) {
            throw new IllegalArgumentException("email and password must be set together");
        }
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    boolean isSet() {
        return isSet(email);
    }
}
