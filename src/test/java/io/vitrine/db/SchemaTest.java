package io.vitrine.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both databases have the same schema, made by migrations with the same numbers and names. */
class SchemaTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @TempDir
    private Path folder;

    @Test
    void migrationsHaveEqualNumbersAndNames() throws IOException {
        assertThat(names("sqlite")).isNotEmpty().isEqualTo(names("postgresql"));
    }

    @Test
    void bothDatabasesHaveTheSameSchema() {
        var sqlite = schema(new DatabaseSettings(null, 2));
        var postgres = schema(new DatabaseSettings(TestPostgres.newDatabase(), 2));
        assertThat(sqlite.tables().keySet())
                .hasSizeGreaterThan(15)
                .isEqualTo(postgres.tables().keySet());
        sqlite.tables()
                .forEach((name, table) -> assertThat(table)
                        .as("table %s", name)
                        .isEqualTo(postgres.tables().get(name)));
    }

    private Schema schema(DatabaseSettings settings) {
        new Db(settings, folder).close();
        try (var pools = Pools.open(settings, folder);
                var connection = pools.readers().getConnection()) {
            return Schema.read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(String family) throws IOException {
        try (var files = Files.list(MIGRATIONS.resolve(family))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
