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

/** What moving and copying do differently. All methods run in the transaction of one step. */
interface TransferManner {
    /** The level required on the source and on the target folder. */
    Level needs();

    /** The word for the operation, such as {@code move}. */
    String verb();

    /** The word for its result, such as {@code moved}. */
    String word();

    /** What all parts of one step share. */
    record Step(DSLContext sql, Viewer viewer, boolean withVersions, long at) {}

    /** The outcome for a file or folder: the id of the resulting node, and whether the source merged into an existing one. */
    record Outcome(NodeRecord node, long result, boolean isMerged) {}

    /**
     * The folder that a source folder has become or merges into.
     *
     * @param isWhole whether the contents came along, so that nothing is left to do
     * @param isMerge whether the folder existed before
     */
    record Into(NodeId folder, boolean isWhole, boolean isMerge) {}

    /**
     * Puts files, which are locked and have different names, into a folder.
     *
     * @param namesakes the existing files of the same names there, by name
     */
    List<Outcome> files(
            Step step, List<NodeRecord> files, Map<String, NodeRecord> namesakes, TransferStore.Place place);

    /**
     * Puts a folder into another one, which must not be below it and must not hold anything of the same name.
     *
     * <p>Errors: those of {@link Paths#check}.
     */
    Into folder(Step step, Allowed<NodeId> folder, NodeRecord row, TransferStore.Place place);

    /** Called when all contents of a folder have gone into another one. */
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
