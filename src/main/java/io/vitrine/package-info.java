/** The root: the application, its security, the one error advice and the page. Uses every package; nothing uses it. */
@NullMarked
package io.vitrine;

import org.jspecify.annotations.NullMarked;
