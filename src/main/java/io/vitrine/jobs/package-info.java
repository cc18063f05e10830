/**
 * Work that outlives a request: durable jobs, and jobs at intervals.
 *
 * <p>Uses {@code base} and {@code db}. A newcomer must know: a job is enqueued inside the transaction that causes it, so it
 * exists exactly if that change does. It runs at least once, perhaps again after a crash, perhaps on another node, so its work
 * must be safe to repeat. Types of jobs are declared by the packages that enqueue them, handlers by the packages that can do
 * the work, which may be later ones.
 */
@NullMarked
package io.vitrine.jobs;

import org.jspecify.annotations.NullMarked;
