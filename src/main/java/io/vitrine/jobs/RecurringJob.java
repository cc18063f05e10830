package io.vitrine.jobs;

import java.time.Duration;

/**
 * Work to be repeated, by one node at a time; to be declared as a bean.
 *
 * @param name unique and permanent
 * @param interval from the end of one run to the start of the next; the first run comes right after the first start
 * @param work anything that it throws is logged, and the next run comes as usual
 */
public record RecurringJob(String name, Duration interval, Runnable work) {}
