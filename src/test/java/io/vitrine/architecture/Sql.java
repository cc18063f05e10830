package io.vitrine.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** Which classes may contain SQL. */
final class Sql {
    /** Methods of stores that may take a bare id, each with its reason. */
    static final Set<String> NEEDS_NO_CHECK =
            // The id is that of the file it makes, in a folder that is Allowed.
            Set.of("FileStore.insert(");

    /** Tells the job scheduler, which uses JDBC itself, how times are stored. */
    static final String OF_THE_SCHEDULER = "io.vitrine.jobs.MillisecondColumns";

    /** Packages and classes with tables that belong to no node and no collection; one class of each writes them. */
    private static final Set<String> OWN_TABLES =
            Set.of("io.vitrine.blob", "io.vitrine.jobs", "io.vitrine.events", "io.vitrine.people.OneTimeTokens");

    /** The command that compares everything stored with everything else; it cannot be reached over HTTP. */
    private static final String CHECKS = "io.vitrine.verify";

    private Sql() {}

    static boolean belongsIn(JavaClass type) {
        return type.getSimpleName().endsWith("Store")
                || OWN_TABLES.contains(type.getName())
                || OWN_TABLES.contains(type.getPackageName())
                || type.getPackageName().equals("io.vitrine.access")
                || type.getPackageName().equals(CHECKS)
                || type.getPackageName().startsWith("io.vitrine.db")
                || type.getEnclosingClass().filter(Sql::belongsIn).isPresent();
    }
}
