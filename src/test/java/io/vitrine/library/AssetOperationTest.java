package io.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import org.junit.jupiter.api.Test;

class AssetOperationTest {
    @Test
    void tellsTheOperationsOfEachLevelInTheirOrder() {
        var folder = new NodeId(7);
        assertThat(AssetOperation.onFile(Level.NONE)).isEmpty();
        assertThat(AssetOperation.onFile(Level.VIEW)).containsExactly("view", "download");
        assertThat(AssetOperation.onFile(Level.CONTRIBUTE))
                .containsExactly(
                        "view", "download", "comment", "upload", "restoreVersion", "edit", "copy", "addToCollection");
        assertThat(AssetOperation.onFile(Level.MANAGE))
                .containsExactly(
                        "view",
                        "download",
                        "comment",
                        "upload",
                        "restoreVersion",
                        "edit",
                        "copy",
                        "addToCollection",
                        "rename",
                        "move",
                        "deleteVersion",
                        "delete",
                        "share",
                        "managePublicLinks");
        assertThat(AssetOperation.onFolder(folder, Level.CONTRIBUTE))
                .containsExactly("view", "download", "createFolder", "upload", "edit", "copy", "addToCollection");
        assertThat(AssetOperation.onFolder(folder, Level.MANAGE))
                .containsExactly(
                        "view",
                        "download",
                        "createFolder",
                        "upload",
                        "edit",
                        "copy",
                        "addToCollection",
                        "rename",
                        "move",
                        "delete",
                        "share",
                        "managePublicLinks");
    }

    @Test
    void leavesTheRootWhereItIs() {
        assertThat(AssetOperation.onFolder(NodeId.ROOT, Level.MANAGE))
                .containsExactly("view", "download", "createFolder", "upload");
        assertThat(AssetOperation.onFolder(NodeId.ROOT, Level.VIEW)).containsExactly("view", "download");
    }
}
