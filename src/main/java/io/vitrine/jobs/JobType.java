package io.vitrine.jobs;

/**
 * A kind of job.
 *
 * @param name unique and permanent: jobs of older releases are found by it
 * @param payload the data of a job of this kind; a record that reads and writes as JSON
 */
public record JobType<P>(String name, Class<P> payload) {}
