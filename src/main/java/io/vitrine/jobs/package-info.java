/**
 * Work that outlives a request: durable jobs, and what is to be done at intervals.
 *
 * <p>Uses {@code base} and {@code db}. A newcomer must know: a job is enqueued inside the transaction that gives the reason
 * for it, so it exists exactly if that change does; it runs at least once, perhaps again after a crash, perhaps on another
 * node, so what it does must bear to be done twice. Types of jobs are declared by who enqueues them, handlers by who can do
 * the work, which may be a later package.
 */
@NullMarked
package io.vitrine.jobs;

import org.jspecify.annotations.NullMarked;
