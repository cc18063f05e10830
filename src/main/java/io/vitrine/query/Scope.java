package io.vitrine.query;

import io.vitrine.access.Visible;
import io.vitrine.base.Viewer;
import io.vitrine.library.metadata.Metadata;
import java.time.Instant;

/**
 * What a query means depends on.
 *
 * @param viewer who "me" is
 * @param visible the collections that can be named
 * @param now from which ages count
 * @param metadata the custom fields that can be named
 */
public record Scope(Viewer viewer, Visible visible, Instant now, Metadata metadata) {}
