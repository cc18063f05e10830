package io.vitrine.library;

import io.vitrine.access.Access;
import io.vitrine.access.Allowed;
import io.vitrine.access.Tree;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Finds what an upload is to become, and checks access to it. */
@Component
public class UploadTargets {
    private final Tree tree;
    private final Access access;
    private final Destinations destinations;
    private final LibrarySettings settings;

    UploadTargets(Tree tree, Access access, Destinations destinations, LibrarySettings settings) {
        this.tree = tree;
        this.access = access;
        this.destinations = destinations;
        this.settings = settings;
    }

    /** Where the upload goes, with the proof that the viewer may put it there. */
    public sealed interface Target {
        /** A new version of an existing file, which was found in this folder. */
        record File(NodeId folder, Allowed<NodeId> file) implements Target {}

        /** A new file, in the folder at the end of the options' path; {@code below} is the proof for the place's folder. */
        record Place(Destination place, Allowed<NodeId> below) implements Target {}
    }

    /** Whether the upload is published, rather than a draft. */
    boolean isPublished(UploadOptions options) {
        return options.isPublished() == null ? settings.publishUploads() : options.isPublished();
    }

    /**
     * Finds the target of an upload. A new version of an existing file requires contribute on that file, even if its folder is
     * not visible; anything else requires contribute on the folder.
     *
     * <p>Errors: not found and forbidden, as in {@link Destinations#require}; name-taken, if a folder has the name;
     * file-exists, if the upload must not overwrite.
     */
    public Target find(DSLContext sql, Viewer viewer, UploadOptions options, String name) {
        var found = look(sql, options, name);
        while (true) {
            try {
                return target(sql, viewer, options, found);
            } catch (Problem refused) {
                // The existing file may have been deleted between two statements, so look again.
                var now = look(sql, options, name);
                if (now.equals(found)) {
                    throw refused;
                }
                found = now;
            }
        }
    }

    /** The destination, and the node that already has the name there. */
    private record Found(Destination place, Optional<NodeId> existing) {}

    private Found look(DSLContext sql, UploadOptions options, String name) {
        var place = destinations.find(sql, options.folder());
        return new Found(
                place,
                place.exists() && !options.unique() ? tree.childOf(sql, place.folder(), name) : Optional.empty());
    }

    private Target target(DSLContext sql, Viewer viewer, UploadOptions options, Found found) {
        var place = found.place();
        return found.existing().isPresent()
                ? onto(sql, viewer, options, place, found.existing().get())
                : new Target.Place(place, destinations.require(sql, viewer, place, options.folder()));
    }

    private Target onto(DSLContext sql, Viewer viewer, UploadOptions options, Destination place, NodeId existing) {
        if (access.levels(sql, viewer, List.of(existing)).of(existing) == Level.NONE) {
            destinations.require(sql, viewer, place, options.folder());
        }
        var allowed = access.require(sql, viewer, Level.CONTRIBUTE, existing);
        if (tree.pathOf(sql, existing).isPresent()) {
            throw Problem.conflict("name-taken", "A folder of this name exists here already");
        }
        if (!options.overwrite()) {
            throw Problem.invalid("file-exists", "A file of this name exists, and overwriteFile is false");
        }
        return new Target.File(place.folder(), allowed);
    }
}
