package io.vitrine.base;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the server keeps everything that no other setting puts elsewhere.
 *
 * @param data folder for the database, contents and caches; created if absent
 */
@ConfigurationProperties("vitrine")
public record DataFolder(@DefaultValue("./data") Path data) {
    public DataFolder {
        data = data.toAbsolutePath().normalize();
    }
}
