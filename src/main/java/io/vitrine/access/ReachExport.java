package io.vitrine.access;

import io.vitrine.base.Csv;
import io.vitrine.base.ListExport;
import io.vitrine.base.PrincipalId;
import io.vitrine.base.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Exports everything that a user or group reaches. Changes made meanwhile may or may not show. */
@Component
class ReachExport {
    private static final String HEAD = "type,id,name,level,wayLevel,how,path,grantedBy,grantedAt,until";

    private final Reach reach;
    private final ListExport<ReachView> export;

    ReachExport(Reach reach, ObjectMapper json) {
        this.reach = reach;
        this.export = new ListExport<>(json, HEAD, ReachExport::lines);
    }

    /**
     * Writes one way per line as CSV, or one object per line as NDJSON. Errors, before the first byte: invalid-format,
     * forbidden, not found.
     */
    void write(Viewer viewer, PrincipalId of, boolean deep, String format, HttpServletResponse response)
            throws IOException {
        export.write(
                format,
                "access-" + of,
                cursor -> reach.page(viewer, of, deep, ListExport.PAGE, cursor, false),
                response);
    }

    private static String lines(ReachView reached) {
        return reached.ways().stream().map(way -> line(reached, way)).collect(Collectors.joining());
    }

    private static String line(ReachView reached, Explanation.Reason way) {
        var path = way.path().stream()
                .map(step -> step.type() + " " + Objects.requireNonNullElse(step.name(), ""))
                .collect(Collectors.joining(" > "));
        return Csv.line(
                reached.object().type(),
                reached.object().id(),
                reached.object().name(),
                reached.level(),
                way.level(),
                way.how(),
                path,
                way.grantedBy() == null ? null : way.grantedBy().name(),
                way.grantedAt(),
                way.until());
    }
}
