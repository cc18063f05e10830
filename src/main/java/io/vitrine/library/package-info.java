/**
 * Files and folders: their names and places, uploads and versions, and how they look from outside.
 *
 * <p>Uses {@code base}, {@code db}, {@code blob}, {@code jobs}, {@code events}, {@code people} and {@code access}. A newcomer
 * must know: a file's path is its folder's path and its own name and is stored nowhere; what a file is (size, type, content)
 * stands on its current version, and its node row repeats only what lists are sorted by.
 */
@NullMarked
package io.vitrine.library;

import org.jspecify.annotations.NullMarked;
