/**
 * Fetching files from addresses that users give.
 *
 * <p>Uses {@code base}. A newcomer must know: a server that fetches what it is told to can be made to ask machines that only it
 * can reach. So every name is looked up here, every address that it has is checked, and the connection goes to the very
 * addresses that were checked; the same holds for each redirect.
 */
@NullMarked
package io.vitrine.library.fetch;

import org.jspecify.annotations.NullMarked;
