@NullMarked
package io.vitrine.db;

import org.jspecify.annotations.NullMarked;
