package io.vitrine.library;

import io.vitrine.blob.Content;

/**
 * A file that has arrived, and what is wanted with it.
 *
 * @param name by the rule for names
 */
record Upload(UploadOptions options, String name, Content content, FileFacts facts) {}
