package io.vitrine;

import io.vitrine.base.DataFolder;
import io.vitrine.db.DatabaseSettings;
import io.vitrine.db.Db;
import io.vitrine.db.QueryLimits;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that every package uses. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    Db db(DatabaseSettings settings, QueryLimits limits, DataFolder folder) {
        return new Db(settings, folder.data(), limits);
    }
}
