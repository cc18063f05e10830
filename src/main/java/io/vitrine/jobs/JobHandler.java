package io.vitrine.jobs;

import java.util.function.Consumer;

/**
 * Who does the jobs of a type; to be declared as a bean. The work runs outside of any transaction, at least once. Whatever
 * it throws has it tried again, after 1 second, 2, 4 and so on up to an hour.
 */
public record JobHandler<P>(JobType<P> type, Consumer<P> work) {}
