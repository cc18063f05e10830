package io.vitrine.access;

import java.util.List;

/**
 * With whom something is shared by itself, in short.
 *
 * @param first some people and groups, by name
 * @param more how many there are beside these
 */
public record SharedWith(List<AccessView.Named> first, int more) {
    static final SharedWith NOBODY = new SharedWith(List.of(), 0);
}
