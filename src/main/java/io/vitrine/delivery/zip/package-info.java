/**
 * Zip archives that are never built: from the list of their entries follows every byte, so any part of one can be sent at any
 * time, by any node.
 *
 * <p>Uses {@code base} and {@code blob}; knows nothing of people, access or HTTP. A newcomer must know: {@link
 * io.vitrine.delivery.zip.ZipLayout} says which bytes stand where, {@link io.vitrine.delivery.zip.Manifest} keeps the list in
 * the store, and {@link io.vitrine.delivery.zip.ZipArchive} walks over it and hands out what is asked for. Archives that were
 * begun must come out the same for ever: a change of any byte needs a new number in {@code Manifest}.
 */
@NullMarked
package io.vitrine.delivery.zip;

import org.jspecify.annotations.NullMarked;
