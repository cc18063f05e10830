package io.vitrine.base;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The base of every absolute URL that the server hands out. */
@Component
public class PublicUrl {
    private static final BitSet UNRESERVED = new BitSet();

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/"
                .chars()
                .forEach(UNRESERVED::set);
    }

    /**
     * Where others reach this server.
     *
     * @param url base of the URLs handed out; unset: the base of the address that the request came to
     */
    @ConfigurationProperties("vitrine.public")
    public record PublicSettings(@Nullable String url) {
        public PublicSettings {
            if (url != null && !url.isBlank()) {
                var scheme = URI.create(url).getScheme();
                if (!"http".equals(scheme) && !"https".equals(scheme)) {
                    throw new IllegalArgumentException("url must start with http:// or https://");
                }
            }
        }
    }

    private final String configured;

    PublicUrl(PublicSettings settings) {
        var url = settings.url() == null ? "" : settings.url().strip();
        this.configured = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** The base without a trailing slash. If none is configured, only available within a request. */
    public String base() {
        return configured.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : configured;
    }

    /** Percent-encodes a path as UTF-8, except for unreserved characters and slashes. */
    public static String encoded(String path) {
        var text = new StringBuilder(path.length() + 16);
        for (var octet : path.getBytes(StandardCharsets.UTF_8)) {
            var value = octet & 0xff;
            if (UNRESERVED.get(value)) {
                text.append((char) value);
            } else {
                text.append('%')
                        .append(Character.toUpperCase(Character.forDigit(value >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(value & 15, 16)));
            }
        }
        return text.toString();
    }
}
