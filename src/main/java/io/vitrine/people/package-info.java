/**
 * Users, groups, roles, passwords, sessions and API keys: who someone is, and in what role. What they may do with assets is
 * decided in {@code access}.
 *
 * <p>Uses {@code base}, {@code db} and {@code events}. A newcomer must know: every request asks the database anew who is
 * behind its session or key, so a change of role, a deactivation or a revoked key holds from the next request on; and of
 * every secret the database holds a hash alone.
 */
@NullMarked
package io.vitrine.people;

import org.jspecify.annotations.NullMarked;
