package io.vitrine.operations;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.vitrine.base.DataFolder;
import io.vitrine.db.Db;
import io.vitrine.start.Version;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server's own metrics; those of requests and of the JVM come with the libraries. */
@Configuration(proxyBeanMethods = false)
class Meters {
    @Bean
    MeterBinder databaseMeters(Db db) {
        return meters -> {
            db.measurePools(meters);
            Gauge.builder("vitrine.database.writes.waiting", db, Db::waitingWrites)
                    .description("Writes that wait for their turn; only on SQLite, which has one writer")
                    .register(meters);
            FunctionCounter.builder("vitrine.database.statements", db, Db::statements)
                    .description("Statements that were run")
                    .register(meters);
            FunctionCounter.builder("vitrine.database.queries.stopped", db, Db::stoppedQueries)
                    .description("Transactions stopped because they took too long or their client had gone")
                    .register(meters);
        };
    }

    @Bean
    MeterBinder placeMeters(DataFolder folder) {
        return meters -> {
            var place = folder.data().toFile();
            Gauge.builder("vitrine.data.free", place, data -> data.getUsableSpace())
                    .description("Free space on the disk of the data folder")
                    .baseUnit(BaseUnits.BYTES)
                    .register(meters);
            Gauge.builder("vitrine.info", () -> 1)
                    .description("Always 1; its labels say what runs")
                    .tag("version", Version.current())
                    .register(meters);
        };
    }
}
