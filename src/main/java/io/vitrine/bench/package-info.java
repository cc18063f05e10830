/**
 * The benchmark: a server of its own with a small world, used by clients on this machine, each figure beside a limit that is
 * measured in the same run. Only ratios count; absolute figures depend on the machine.
 */
@NullMarked
package io.vitrine.bench;

import org.jspecify.annotations.NullMarked;
