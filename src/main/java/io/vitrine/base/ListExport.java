package io.vitrine.base;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/**
 * A list as a file of CSV or NDJSON, page by page: in constant memory, and without holding a database connection while bytes
 * flow.
 *
 * @param json writes an item as one line of NDJSON
 * @param head the names of the columns, with commas between
 * @param lines of an item as {@link Csv} has them
 */
public record ListExport<T>(ObjectMapper json, String head, Function<T, String> lines) {
    /** So many items are in a page at most. */
    public static final int PAGE = 1_000;

    /** Reads a page of the list. */
    public interface Pages<T> {
        /** @param cursor null for the first */
        Page<T> at(@Nullable String cursor);
    }

    /**
     * Answers with the file. Errors: invalid-format, then those of the first page, before a byte; those of others break it off.
     *
     * @param format csv or ndjson, which ends the file's name
     */
    public void write(String format, String name, Pages<T> pages, HttpServletResponse response) throws IOException {
        var csv = format.equals("csv");
        if (!csv && !format.equals("ndjson")) {
            throw Problem.invalidField("invalid-format", "format", CommonFault.ONE_OF, "csv, ndjson");
        }
        var page = pages.at(null);
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/x-ndjson");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "." + format + "\"");
        // Closed only at its end: whoever is cut off in the midst must not take what there is for all of it.
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8));
        if (csv) {
            out.write(head + "\r\n");
        }
        while (true) {
            for (var item : page.items()) {
                out.write(csv ? lines.apply(item) : json.writeValueAsString(item) + "\n");
            }
            if (page.nextCursor() == null) {
                out.close();
                return;
            }
            page = pages.at(page.nextCursor());
        }
    }
}
