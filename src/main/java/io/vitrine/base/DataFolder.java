package io.vitrine.base;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where everything is kept that no other setting puts elsewhere.
 *
 * @param data folder of database, contents and caches; made where it is absent
 */
@ConfigurationProperties("vitrine")
public record DataFolder(@DefaultValue("./data") Path data) {
    public DataFolder {
        data = data.toAbsolutePath().normalize();
    }
}
