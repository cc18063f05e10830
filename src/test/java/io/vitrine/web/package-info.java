@NullMarked
package io.vitrine.web;

import org.jspecify.annotations.NullMarked;
