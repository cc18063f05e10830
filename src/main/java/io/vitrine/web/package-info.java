/**
 * What every request passes around its controller: its id, strict JSON and parameters, the one error advice, the page and the
 * description of the API.
 *
 * <p>Belongs to the root. A newcomer must know: everything thrown anywhere becomes a {@link io.vitrine.base.Problem} in
 * {@code Problems} and is written by {@link io.vitrine.web.ProblemWriter}. There is no second form of an error, except the page
 * for a browser that was led to bytes ({@code ProblemPage}).
 */
@NullMarked
package io.vitrine.web;

import org.jspecify.annotations.NullMarked;
