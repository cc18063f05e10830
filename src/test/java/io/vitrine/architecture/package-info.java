@NullMarked
package io.vitrine.architecture;

import org.jspecify.annotations.NullMarked;
