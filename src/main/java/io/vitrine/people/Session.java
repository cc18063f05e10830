package io.vitrine.people;

import io.vitrine.base.Viewer;

/**
 * Someone signed in with a browser.
 *
 * @param hash of the token that the browser keeps
 */
record Session(String hash, Viewer.Member viewer, long lastUsedAt) {}
