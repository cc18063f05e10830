/**
 * Starting: commands, flags, the settings file, and the one line that says why a start failed.
 *
 * <p>Belongs to the root. A newcomer must know: settings are the {@code @ConfigurationProperties} records of the features,
 * found by scanning and listed in {@code settings.txt}; {@link io.vitrine.start.Settings} reads them all before anything else
 * is made, so that a wrong setting ends the start at once. A record's constructor refuses a value with an
 * {@code IllegalArgumentException} whose message starts with the component's name; docs/configuration.md repeats its Javadoc.
 */
@NullMarked
package io.vitrine.start;

import org.jspecify.annotations.NullMarked;
