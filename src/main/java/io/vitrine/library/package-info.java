/**
 * Files and folders: their names and places, versions, moves and the trash, and how they look from outside.
 *
 * <p>Uses {@code base}, {@code db}, {@code blob}, {@code jobs}, {@code events}, {@code people} and {@code access}. A newcomer
 * must know: a file's path is its folder's path and its own name and is stored nowhere; what a file is (size, type, content)
 * stands on its current version, and its node row repeats only what lists are sorted by.
 *
 * <p>Of the packages within, {@code fetch}, {@code metadata} and {@code content} stand before this one, and {@code listing},
 * {@code upload} and {@code resumable} use it.
 */
@NullMarked
package io.vitrine.library;

import org.jspecify.annotations.NullMarked;
