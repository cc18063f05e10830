package io.vitrine.library.resumable;

import io.vitrine.base.Problem;
import io.vitrine.blob.BlobSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The headers of tus 1.0. */
@Component
class TusHeaders {
    static final String VERSION = "Tus-Resumable";
    static final String PIECE = "application/offset+octet-stream";

    private static final String ONE = "1.0.0";
    private static final String SUPPORTED = "Tus-Version";
    /** The format of dates in HTTP, with two digits for the day. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final BlobSettings settings;

    TusHeaders(BlobSettings settings) {
        this.settings = settings;
    }

    ResponseEntity.BodyBuilder answer(HttpStatus status, ResumableUpload upload) {
        var expires = Instant.ofEpochMilli(upload.expiresAt()).atOffset(ZoneOffset.UTC);
        return ResponseEntity.status(status)
                .header("Upload-Offset", Long.toString(upload.received()))
                .header("Upload-Expires", DATE.format(expires));
    }

    void abilities(HttpServletResponse response) {
        response.setHeader(SUPPORTED, ONE);
        response.setHeader("Tus-Extension", "creation,creation-with-upload,termination,expiration,checksum");
        response.setHeader("Tus-Max-Size", Long.toString(settings.maxFile().toBytes()));
        response.setHeader("Tus-Checksum-Algorithm", TusChunk.ALGORITHMS);
    }

    /**
     * Sets the headers of every answer, whatever becomes of the request; adds the supported versions if the request asks for
     * another.
     */
    static void speak(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(VERSION, ONE);
        if (!ONE.equals(request.getHeader(VERSION))) {
            response.setHeader(SUPPORTED, ONE);
        }
    }

    /** Errors: unsupported-tus-version. */
    static void require(@Nullable String version) {
        if (!ONE.equals(version)) {
            throw new Problem(
                    Problem.Kind.STALE,
                    "unsupported-tus-version",
                    "Send " + VERSION + ": " + ONE + ", the version that is supported here");
        }
    }

    /** Errors: invalid-header. */
    static long number(String header, @Nullable String value) {
        if (value == null || !value.matches("\\d{1,18}")) {
            throw Problem.invalidField("invalid-header", header, TusFault.BYTE_COUNT);
        }
        return Long.parseLong(value);
    }

    static boolean hasPiece(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith(PIECE);
    }

    static TusChunk piece(HttpServletRequest request, long offset) throws IOException {
        return TusChunk.of(offset, request.getInputStream(), request.getHeader("Upload-Checksum"));
    }
}
