/**
 * What every request meets around its controller: its id, strict JSON and parameters, the one error advice, the page and
 * the description of the API.
 *
 * <p>Belongs to the root. A newcomer must know: whatever goes wrong, thrown anywhere, becomes a
 * {@link io.vitrine.base.Problem} in {@code Problems} and is written by {@link io.vitrine.web.ProblemWriter}; there is no
 * second form of an error, but for the page that a browser gets which was led to bytes ({@code ProblemPage}).
 */
@NullMarked
package io.vitrine.web;

import org.jspecify.annotations.NullMarked;
