package io.vitrine.access;

import io.vitrine.base.Level;

/** What would become of one user's level, on how many assets and collections. */
record Outcome(long user, Level from, Level to, long assets, long collections) {}
