package io.vitrine.access;

import io.vitrine.base.Level;

/** How one user's level would change, and on how many assets and collections. */
record Outcome(long user, Level from, Level to, long assets, long collections) {}
