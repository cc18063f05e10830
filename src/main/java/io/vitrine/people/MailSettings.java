package io.vitrine.people;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server. Without one, only the administrator gets the links.
 *
 * @param host host name of the mail server; unset: no mail is sent
 * @param port port of the mail server, 1 to 65535
 * @param from the sender's address
 * @param username user name for the mail server; unset: no login
 * @param password password for that login
 * @param starttls whether the connection must be encrypted, by STARTTLS
 */
@ConfigurationProperties("vitrine.mail")
public record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String from,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("true") boolean starttls) {
    public MailSettings {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port must be between 1 and 65535");
        }
        if (isGiven(host) && !isGiven(from)) {
            throw new IllegalArgumentException("from must be set where host is");
        }
    }

    boolean isSet() {
        return isGiven(host);
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
