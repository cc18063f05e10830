package io.vitrine.library;

import io.vitrine.base.Problem;
import io.vitrine.blob.Content;
import io.vitrine.blob.Staged;
import io.vitrine.library.content.FileFacts;
import org.jspecify.annotations.Nullable;

/**
 * A file that has arrived, with the options of its upload.
 *
 * @param name the file's name, which follows the rule for names
 */
public record Upload(UploadOptions options, String name, Content content, FileFacts facts) {
    /** Errors: invalid-name; missing-file-name, if neither the options nor {@code partName} give a name. */
    public static Upload of(UploadOptions options, @Nullable String partName, Staged staged) {
        var asked = options.name() == null ? partName : options.name();
        if (asked == null) {
            throw Problem.invalidField("missing-file-name", "fileName", LibraryFault.FILE_NAME);
        }
        var name = Names.of(asked);
        var facts = FileFacts.of(staged.head(), name);
        return new Upload(options, options.unique() ? UniqueName.of(name) : name, staged.content(), facts);
    }
}
