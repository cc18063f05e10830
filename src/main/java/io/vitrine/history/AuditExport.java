package io.vitrine.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Csv;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes out all that happened, page by page: in constant memory, and without holding a database connection while bytes flow.
 * What happens meanwhile is not in it.
 */
@Component
class AuditExport {
    private static final int PAGE = 1_000;
    private static final String HEAD =
            "id,at,action,byType,byId,byName,objectType,objectId,objectName,details,requestId,address";

    private final Audit audit;
    private final ObjectMapper json;

    AuditExport(Audit audit, ObjectMapper json) {
        this.audit = audit;
        this.json = json;
    }

    /** One event a line, as CSV or NDJSON. Errors: invalid-format and those of {@link Audit}; before a byte. */
    void write(Viewer viewer, AuditQuery query, String format, HttpServletResponse response) throws IOException {
        var csv = format.equals("csv");
        if (!csv && !format.equals("ndjson")) {
            throw Problem.invalidField("invalid-format", "format", CommonFault.ONE_OF, "csv, ndjson");
        }
        var page = audit.page(viewer, query, PAGE, null, false);
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/x-ndjson");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit." + format + "\"");
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8))) {
            if (csv) {
                out.write(HEAD + "\r\n");
            }
            while (true) {
                for (var event : page.items()) {
                    out.write(csv ? line(event) : json.writeValueAsString(event) + "\n");
                }
                if (page.nextCursor() == null) {
                    return;
                }
                page = audit.page(viewer, query, PAGE, page.nextCursor(), false);
            }
        }
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
