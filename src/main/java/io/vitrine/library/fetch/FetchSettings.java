package io.vitrine.library.fetch;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for uploads by address: what the server may fetch.
 *
 * @param allow networks that are not public but that files may be fetched from nevertheless, such as
 *     {@code 10.1.0.0/16,fd00::/8}
 * @param time how long fetching one file may take in all
 */
@ConfigurationProperties("vitrine.fetch")
public record FetchSettings(
        @Nullable String allow, @DefaultValue("5m") Duration time) {
    public FetchSettings {
        if (time.toSeconds() < 1) {
            throw new IllegalArgumentException("time must be at least 1s");
        }
        networks(allow);
    }

    List<Network> networks() {
        return networks(allow);
    }

    private static List<Network> networks(@Nullable String allow) {
        return allow == null || allow.isBlank()
                ? List.of()
                : Arrays.stream(allow.split(","))
                        .map(String::strip)
                        .map(Network::of)
                        .toList();
    }
}
