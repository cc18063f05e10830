package io.vitrine.query;

import io.vitrine.access.Visible;
import io.vitrine.base.Viewer;
import io.vitrine.library.metadata.Metadata;
import java.time.Instant;

/**
 * What the meaning of a query depends on.
 *
 * @param viewer who "me" is
 * @param visible which collections can be named
 * @param now the instant from which ages count
 * @param metadata the custom fields that can be named
 */
public record Scope(Viewer viewer, Visible visible, Instant now, Metadata metadata) {}
