package io.vitrine.verify;

/**
 * Something that is not as it must be.
 *
 * @param check in one word what was compared
 * @param object what it was found on
 */
record Finding(String check, String object, String detail) {}
