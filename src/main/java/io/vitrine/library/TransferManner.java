package io.vitrine.library;

import io.vitrine.access.Allowed;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.db.schema.tables.records.NodeRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** What moving and copying do differently, within the transaction of one step. */
interface TransferManner {
    /** The level that it needs on what goes and on the folder that it goes into. */
    Level needs();

    /** The word for what is done. */
    String verb();

    /** The word for what was done. */
    String word();

    /** What all parts of one step share. */
    record Step(DSLContext sql, Viewer viewer, boolean withVersions, long at) {}

    /** What became of a file or folder: the id of it or of its copy, and whether it merged into something that was there. */
    record Outcome(NodeRecord node, long result, boolean isMerged) {}

    /** A folder that a folder has become, wholly or but for what is in it, or that it merges into. */
    record Into(NodeId folder, boolean isWhole, boolean isMerge) {}

    /**
     * Puts files, which are held and have different names, into a folder.
     *
     * @param namesakes what stands there under their names; files alone
     */
    List<Outcome> files(
            Step step, List<NodeRecord> files, Map<String, NodeRecord> namesakes, TransferStore.Place place);

    /**
     * Puts a folder into another one, which is not below it and in which nothing has its name.
     *
     * <p>Errors: those of {@link Paths#check}.
     */
    Into folder(Step step, Allowed<NodeId> folder, NodeRecord row, TransferStore.Place place);

    /** All that was in a folder has followed into another one. */
    void leave(Step step, Allowed<NodeId> folder, Allowed<NodeId> into);

    static Problem isAFolder(String name) {
        return Problem.conflict("name-taken", "There is a folder called " + name + " here already");
    }

    static Optional<Problem> refusal(NodeRecord row, TransferStore.Place place) {
        if (row.getParentId() == null) {
            return Optional.of(Problem.invalid("root-stays", "The root of the library stays where it is"));
        }
        return row.getParentId() == place.id()
                ? Optional.of(Problem.invalid("same-place", row.getName() + " is in this folder already"))
                : Optional.empty();
    }
}
