package io.vitrine.people;

import io.vitrine.base.Viewer;

/**
 * A user who is signed in with a browser.
 *
 * @param hash the hash of the token that the browser keeps
 */
record Session(String hash, Viewer.Member viewer, long lastUsedAt) {}
