/**
 * Fetches files from addresses that users give.
 *
 * <p>Uses {@code base}. A newcomer must know: a server that fetches any address it is given can be made to query machines that
 * only it can reach. So every name is looked up here, every address of the name is checked, and the connection goes to the same
 * addresses that were checked; this also holds for each redirect.
 */
@NullMarked
package io.vitrine.library.fetch;

import org.jspecify.annotations.NullMarked;
