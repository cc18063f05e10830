@NullMarked
package io.vitrine.history;

import org.jspecify.annotations.NullMarked;
