package io.vitrine.library.resumable;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Problem;
import io.vitrine.library.upload.UploadForm;
import io.vitrine.library.upload.UploadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an upload in the header {@code Upload-Metadata}: names, each with a value in base64, separated by commas. */
final class TusMetadata {
    /** The field in which tus clients send the name of the file. */
    private static final String FILE_NAME = "filename";
    /** Sent by clients out of habit and ignored, since the bytes tell the type. */
    private static final String FILE_TYPE = "filetype";

    private TusMetadata() {}

    /** The text fields by name. Errors: invalid-metadata, and those of {@link UploadForm}. */
    static Map<String, String> read(@Nullable String header, UploadLimits limits) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : header == null ? new String[0] : header.split(",")) {
            var parts = pair.strip().split(" ", 2);
            if (!parts[0].isEmpty() && !parts[0].equals(FILE_TYPE)) {
                var name = parts[0].equals(FILE_NAME) ? "fileName" : parts[0];
                if (fields.put(name, text(parts.length < 2 ? "" : parts[1])) != null) {
                    throw Problem.invalidField("repeated-field", name, CommonFault.ONCE);
                }
            }
        }
        form(fields, limits);
        return fields;
    }

    /** The form that would have carried these fields. */
    static UploadForm form(Map<String, String> fields, UploadLimits limits) {
        var form = new UploadForm(limits);
        fields.forEach((name, value) -> {
            try {
                form.take(name, new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
        return form;
    }

    private static String text(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw Problem.invalidField("invalid-metadata", "Upload-Metadata", TusFault.BASE64);
        }
    }
}
