package io.vitrine.delivery.media;

import io.vitrine.base.Word;
import io.vitrine.delivery.picture.PictureProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The response if no picture can be made of a file whose type has pictures: an image of a broken picture, which pages show
 * in its place, with the status 422 and a header that says why.
 */
final class Placeholder {
    private static final String PICTURE = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96" fill="none" stroke="#8a9099"
             stroke-width="3" stroke-linecap="round" stroke-linejoin="round"><title>No picture can be made of this file</title>
            <rect width="96" height="96" fill="#eceef1" stroke="none"/>
            <path d="M44 68H28a4 4 0 0 1-4-4V32a4 4 0 0 1 4-4h40a4 4 0 0 1 4 4v14M24 58l13-13 10 10"/>
            <circle cx="57" cy="41" r="4"/><path d="m58 58 14 14m0-14L58 72"/></svg>
            """;

    private Placeholder() {}

    static void send(HttpServletResponse response, MediaFile file, PictureProblem problem) throws IOException {
        var bytes = PICTURE.getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        response.setHeader("Rendition-Error", Word.of(problem.reason()));
        response.setHeader("Cache-Control", (file.isOpen() ? "public" : "private") + ", no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", file.isOpen() ? "cross-origin" : "same-origin");
        response.setContentType("image/svg+xml");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
