package io.vitrine.jobs;

import io.vitrine.base.Viewer;
import java.util.Set;
import org.jooq.DSLContext;

/** Which items of jobs a viewer may see; implemented by a later package. */
public interface ItemSight {
    /**
     * Returns the ids whose items exist but are hidden from the viewer. An item that is gone for good is never among them,
     * since its visibility is unknown.
     */
    Set<Long> hidden(DSLContext sql, Viewer viewer, Set<Long> ids);
}
