package io.vitrine.jobs;

import java.util.function.Consumer;

/**
 * Does the jobs of a type; to be declared as a bean. The work runs outside of any transaction, at least once. If it throws
 * anything, it is tried again after 1 second, 2, 4 and so on up to an hour.
 */
public record JobHandler<P>(JobType<P> type, Consumer<P> work) {}
