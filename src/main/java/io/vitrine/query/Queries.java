package io.vitrine.query;

import io.vitrine.access.Access;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.library.metadata.MetadataFields;
import java.time.Clock;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the queries of viewers. */
@Component
public class Queries {
    private final Access access;
    private final MetadataFields fields;
    private final Clock clock;

    Queries(Access access, MetadataFields fields, Clock clock) {
        this.access = access;
        this.fields = fields;
        this.clock = clock;
    }

    /** Errors: those of {@link Meaning#of}; not implemented if the query asks for former versions. One statement. */
    public Meaning read(DSLContext sql, Viewer viewer, @Nullable String text) {
        var meaning = readWithVersions(sql, viewer, text);
        if (meaning.ofVersions()) {
            throw Problem.notImplemented(
                    "Only GET /v1/files finds former versions; those of a file are at /v1/files/{id}/versions");
        }
        return meaning;
    }

    /** Errors: those of {@link Meaning#of}. One statement. */
    public Meaning readWithVersions(DSLContext sql, Viewer viewer, @Nullable String text) {
        return text == null || text.isBlank()
                ? Meaning.ALL
                : Meaning.of(text, new Scope(viewer, access.visible(viewer), clock.instant(), fields.inUse(sql)));
    }
}
