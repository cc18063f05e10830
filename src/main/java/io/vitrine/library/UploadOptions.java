package io.vitrine.library;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an upload asks for besides the bytes; null means that it does not say.
 *
 * @param name of the file, before the rule for names
 * @param folder the path of its folder, as it is stored
 * @param unique whether a suffix makes the name a new one
 * @param overwrite whether a file of this name gets a new version, rather than being an error
 * @param edit how the file is to be described
 * @param answer the names of further fields of the answer
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
