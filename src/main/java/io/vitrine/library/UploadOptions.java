package io.vitrine.library;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an upload asks for besides the bytes; null means that it does not say.
 *
 * @param name the name of the file, before the rule for names is applied
 * @param folder the path of the target folder, as stored
 * @param unique whether to make the name unique by a suffix
 * @param overwrite whether an existing file of the name gets a new version; otherwise it is an error
 * @param edit how the file is to be described
 * @param answer the names of additional fields of the answer
 */
public record UploadOptions(
        @Nullable String name,
        String folder,
        boolean unique,
        boolean overwrite,
        @Nullable Boolean isPrivate,
        @Nullable Boolean isPublished,
        Edit edit,
        Set<String> answer) {}
