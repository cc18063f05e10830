package io.vitrine.access;

import java.util.List;

/**
 * A summary of who an object itself is shared with.
 *
 * @param first the first few people and groups in order of name
 * @param more how many there are besides these
 */
public record SharedWith(List<AccessView.Named> first, int more) {
    static final SharedWith NOBODY = new SharedWith(List.of(), 0);
}
