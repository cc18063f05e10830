@NullMarked
package io.vitrine.people;

import org.jspecify.annotations.NullMarked;
