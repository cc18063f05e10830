package io.vitrine.verify;

/**
 * Something that is not as it must be.
 *
 * @param check one word for what was compared
 * @param object the object that is wrong
 */
record Finding(String check, String object, String detail) {}
