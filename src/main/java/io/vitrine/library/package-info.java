/**
 * Files and folders: their names and places, versions, moves and the trash, and how the API shows them.
 *
 * <p>Uses {@code base}, {@code db}, {@code blob}, {@code jobs}, {@code events}, {@code people} and {@code access}. A newcomer
 * must know: a file's path is its folder's path plus its own name, and is stored nowhere. The size, type and content of a file
 * belong to its current version; the node row repeats only the columns that lists are sorted by.
 *
 * <p>Of the subpackages, {@code fetch}, {@code metadata} and {@code content} do not depend on this package; {@code listing},
 * {@code upload} and {@code resumable} use it.
 */
@NullMarked
package io.vitrine.library;

import org.jspecify.annotations.NullMarked;
