package io.vitrine.db;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is.
 *
 * @param url {@code postgresql://user:password@host:port/name}; if unset, an SQLite file in the data folder
 * @param connections how many connections may be open for reading; on PostgreSQL, as many again for writing
 */
@ConfigurationProperties("vitrine.database")
public record DatabaseSettings(
        @Nullable String url, @DefaultValue("8") int connections) {
    public DatabaseSettings {
        if (connections < 1 || connections > 200) {
            throw new IllegalArgumentException("connections must be between 1 and 200");
        }
        if (url != null && !url.isBlank() && !url.startsWith("postgresql://")) {
            throw new IllegalArgumentException("url must have the form postgresql://user:password@host:port/name");
        }
        if (url != null && !url.isBlank() && !hasHost(url)) {
            throw new IllegalArgumentException(
                    "url cannot be read: percent-encode special characters of user and password;"
                            + " a host name has no underscore");
        }
    }

    /** Without the reason why not, which would show the password. */
    private static boolean hasHost(String url) {
        try {
            return new URI(url).getHost() != null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    boolean isEmbedded() {
        return url == null || url.isBlank();
    }
}
