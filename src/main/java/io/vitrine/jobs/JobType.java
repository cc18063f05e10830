package io.vitrine.jobs;

/**
 * A kind of job.
 *
 * @param name unique, lasting: jobs of older releases are found by it
 * @param payload what a job of this kind is told; a record that reads and writes as JSON
 */
public record JobType<P>(String name, Class<P> payload) {}
