package io.vitrine.jobs;

import java.time.Duration;

/**
 * Work to be done again and again, by one node at a time; to be declared as a bean.
 *
 * @param name unique, lasting
 * @param interval from the end of one run to the start of the next; the first comes right after the first start
 * @param work whatever it throws is logged, and the next run comes as ever
 */
public record RecurringJob(String name, Duration interval, Runnable work) {}
