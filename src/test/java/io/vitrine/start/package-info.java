@NullMarked
package io.vitrine.start;

import org.jspecify.annotations.NullMarked;
