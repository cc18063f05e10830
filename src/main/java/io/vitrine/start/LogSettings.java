package io.vitrine.start;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The form of the log.
 *
 * @param format {@code text}, or {@code json}: one object per line, with the fields of the Elastic Common Schema
 */
@ConfigurationProperties("vitrine.log")
record LogSettings(@DefaultValue("text") String format) {
    LogSettings {
        if (!format.equals("text") && !format.equals("json")) {
            throw new IllegalArgumentException("format must be text or json");
        }
    }

    boolean isJson() {
        return format.equals("json");
    }
}
