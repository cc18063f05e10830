package io.vitrine.testing;

import io.vitrine.db.DatabaseSettings;
import io.vitrine.db.Db;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Empty databases of the kind that this test run uses, without a server. */
public final class TestDatabase {
    private TestDatabase() {}

    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("vitrine.test.database"));
    }

    /** Opens a new, migrated database; on SQLite it is a file in the folder. */
    public static Db open(Path folder) {
        return new Db(settings(), folder);
    }

    /** The settings of a new server or command with an empty database, and all else in the folder; more can be added. */
    public static List<String> flags(Path folder) {
        var flags = new ArrayList<>(List.of("--data=" + folder));
        var database = settings().url();
        if (database != null) {
            flags.add("--database.url=" + database);
        }
        return flags;
    }

    public static DatabaseSettings settings() {
        return new DatabaseSettings(isPostgres() ? TestPostgres.newDatabase() : null, 4);
    }
}
