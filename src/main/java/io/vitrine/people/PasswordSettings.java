package io.vitrine.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rules for passwords.
 *
 * @param minimumLength the minimum number of characters in a new password, 8 to 64
 */
@ConfigurationProperties("vitrine.password")
public record PasswordSettings(@DefaultValue("12") int minimumLength) {
    public PasswordSettings {
        if (minimumLength < 8 || minimumLength > 64) {
            throw new IllegalArgumentException("minimum-length must be between 8 and 64");
        }
    }
}
