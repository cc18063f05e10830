package io.vitrine.jobs;

import io.vitrine.base.Viewer;
import java.util.Set;
import org.jooq.DSLContext;

/** What of the items of jobs somebody may see: known to a later package. */
public interface ItemSight {
    /** Those of the ids whose items are there and may not be seen. Of an item that is gone for good nobody can tell. */
    Set<Long> hidden(DSLContext sql, Viewer viewer, Set<Long> ids);
}
