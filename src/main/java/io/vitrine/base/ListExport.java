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
 * Writes a list as a file of CSV or NDJSON, page by page: in constant memory, and without holding a database connection while
 * bytes flow.
 *
 * @param json writes an item as one line of NDJSON
 * @param head the names of the columns, separated by commas
 * @param lines formats an item as a line of {@link Csv}
 */
public record ListExport<T>(ObjectMapper json, String head, Function<T, String> lines) {
    /** The most items in a page. */
    public static final int PAGE = 1_000;

    /** Reads a page of the list. */
    public interface Pages<T> {
        /** @param cursor null for the first page */
        Page<T> at(@Nullable String cursor);
    }

    /**
     * Answers with the file. Errors: invalid-format and those of the first page, before any byte is sent; an error in a later
     * page breaks the file off.
     *
     * @param format csv or ndjson, also the extension of the file's name
     */
    public void write(String format, String name, Pages<T> pages, HttpServletResponse response) throws IOException {
        var csv = format.equals("csv");
        if (!csv && !format.equals("ndjson")) {
            throw Problem.invalidField("invalid-format", "format", CommonFault.ONE_OF, "csv, ndjson");
        }
        var page = pages.at(null);
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/x-ndjson");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "." + format + "\"");
        // Closed only after the last page: a client that is cut off halfway must not take the part for the whole.
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
