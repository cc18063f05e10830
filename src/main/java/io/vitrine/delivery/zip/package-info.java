/**
 * Zip archives that are never built: every byte follows from the list of their entries, so any part of an archive can be
 * sent at any time, by any server.
 *
 * <p>Uses {@code base} and {@code blob}; knows nothing of people, access or HTTP. A newcomer must know:
 * {@link io.vitrine.delivery.zip.ZipLayout} defines every byte, {@link io.vitrine.delivery.zip.Manifest} keeps the list in
 * the store, and {@link io.vitrine.delivery.zip.ZipArchive} walks over it and sends what is asked for. An archive that was
 * begun must always come out the same: a change of any byte needs a new number in {@code Manifest}.
 */
@NullMarked
package io.vitrine.delivery.zip;

import org.jspecify.annotations.NullMarked;
