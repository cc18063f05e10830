package io.vitrine.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Csv;
import io.vitrine.base.PrincipalId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes out all that a user or group reaches, page by page: in constant memory, and without holding a database connection while
 * bytes flow. What changes meanwhile may be told as it was before or as it is after.
 */
@Component
class ReachExport {
    private static final int PAGE = 1_000;
    private static final String HEAD = "type,id,name,level,wayLevel,how,path,grantedBy,grantedAt,until";

    private final Reach reach;
    private final ObjectMapper json;

    ReachExport(Reach reach, ObjectMapper json) {
        this.reach = reach;
        this.json = json;
    }

    /** One way a line as CSV, or one object a line as NDJSON. Errors: invalid-format, forbidden, not found; before a byte. */
    void write(Viewer viewer, PrincipalId of, boolean deep, String format, HttpServletResponse response)
            throws IOException {
        var csv = format.equals("csv");
        if (!csv && !format.equals("ndjson")) {
            throw Problem.invalidField("invalid-format", "format", CommonFault.ONE_OF, "csv, ndjson");
        }
        var page = reach.page(viewer, of, deep, PAGE, null, false);
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/x-ndjson");
        response.setHeader("Content-Disposition", "attachment; filename=\"access-" + of + "." + format + "\"");
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8))) {
            if (csv) {
                out.write(HEAD + "\r\n");
            }
            while (true) {
                for (var object : page.items()) {
                    write(out, object, csv);
                }
                if (page.nextCursor() == null) {
                    return;
                }
                page = reach.page(viewer, of, deep, PAGE, page.nextCursor(), false);
            }
        }
    }

    private void write(Writer out, ReachView reached, boolean csv) throws IOException {
        if (!csv) {
            out.write(json.writeValueAsString(reached) + "\n");
            return;
        }
        for (var way : reached.ways()) {
            var path = way.path().stream()
                    .map(step -> step.type() + " " + Objects.requireNonNullElse(step.name(), ""))
                    .collect(Collectors.joining(" > "));
            out.write(Csv.line(
                    reached.object().type(),
                    reached.object().id(),
                    reached.object().name(),
                    reached.level(),
                    way.level(),
                    way.how(),
                    path,
                    way.grantedBy() == null ? null : way.grantedBy().name(),
                    way.grantedAt(),
                    way.until()));
        }
    }
}
