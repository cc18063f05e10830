package io.vitrine.people;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many wrong passwords are tolerated.
 *
 * @param window the time in which failures are counted
 * @param failuresPerAccount failures within the window after which the account is closed to sign-ins for one window
 * @param failuresPerAddress failures within the window after which the address is closed to sign-ins for one window, whatever
 *     the account
 */
@ConfigurationProperties("vitrine.sign-in")
public record SignInSettings(
        @DefaultValue("15m") Duration window,
        @DefaultValue("10") int failuresPerAccount,
        @DefaultValue("50") int failuresPerAddress) {
    public SignInSettings {
        if (window.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("window must be at least 1s");
        }
        if (failuresPerAccount < 1) {
            throw new IllegalArgumentException("failures-per-account must be at least 1");
        }
        if (failuresPerAddress < 1) {
            throw new IllegalArgumentException("failures-per-address must be at least 1");
        }
    }
}
