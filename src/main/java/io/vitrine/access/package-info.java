/**
 * Who may do what: the tree of nodes (closure rows), shares, ownership and membership edges, and the only decision.
 *
 * <p>Uses {@code base}, {@code db}, {@code events} and {@code people}. A newcomer must know: {@link io.vitrine.access.Access}
 * is asked inside the transaction that reads or writes. Its answers, {@link io.vitrine.access.Allowed} and
 * {@link io.vitrine.access.Visible}, can be made by this package alone, and stores of later packages take nothing else, so a
 * forgotten check does not compile. The rule itself is written once, in {@code Rule}, and once more over memory, in
 * {@code Reckoning}, for states that are stored nowhere: the effects of changes that were not made. A test makes sure that the
 * two agree.
 */
@NullMarked
package io.vitrine.access;

import org.jspecify.annotations.NullMarked;
