/**
 * Users, groups, roles, passwords, sessions and API keys: who someone is, and in what role. What they may do with assets is
 * decided in {@code access}.
 *
 * <p>Uses {@code base}, {@code db}, {@code events} and {@code jobs}. A newcomer must know: every request asks the database anew
 * who is behind its session or key, so a change of role, a deactivation or a revoked key takes effect from the next request on;
 * and of passwords, tokens and API keys the database holds only hashes.
 */
@NullMarked
package io.vitrine.people;

import org.jspecify.annotations.NullMarked;
