/**
 * Users, groups, roles, passwords, sessions and API keys.
 */
@NullMarked
package io.vitrine.people;

import org.jspecify.annotations.NullMarked;
