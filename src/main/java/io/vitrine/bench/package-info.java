/**
 * The benchmark: a server of its own with a small world, used by clients of this machine, each figure beside a limit that is
 * measured in the same run. Ratios count; the machine decides the rest.
 */
@NullMarked
package io.vitrine.bench;

import org.jspecify.annotations.NullMarked;
