package io.vitrine.history;

import io.vitrine.base.Csv;
import io.vitrine.base.ListExport;
import io.vitrine.base.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Exports all recorded changes. Changes that happen meanwhile are not included. */
@Component
class AuditExport {
    private static final String HEAD =
            "id,at,action,byType,byId,byName,objectType,objectId,objectName,details,requestId,address";

    private final Audit audit;
    private final ListExport<AuditEvent> export;

    AuditExport(Audit audit, ObjectMapper json) {
        this.audit = audit;
        this.export = new ListExport<>(json, HEAD, AuditExport::line);
    }

    /** Writes one event per line. Errors: invalid-format and those of {@link Audit}, before any byte is sent. */
    void write(Viewer viewer, AuditQuery query, String format, HttpServletResponse response) throws IOException {
        export.write(format, "audit", cursor -> audit.page(viewer, query, ListExport.PAGE, cursor, false), response);
    }

    private static String line(AuditEvent event) {
        var by = event.by();
        var object = event.object();
        return Csv.line(
                event.id(),
                event.at(),
                event.action(),
                by.type(),
                by.id(),
                by.name(),
                object.type(),
                object.id(),
                object.name(),
                event.details(),
                event.requestId(),
                event.address());
    }
}
