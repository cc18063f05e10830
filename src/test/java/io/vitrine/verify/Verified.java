package io.vitrine.verify;

import io.vitrine.console.Progress;
import io.vitrine.db.Db;
import io.vitrine.testing.TestServer;
import java.util.List;
import java.util.Map;

/** The findings of those checks of {@code verify} that need no store, on the server of the tests. */
public final class Verified {
    private Verified() {}

    public static List<String> tree() {
        return tree(TestServer.db());
    }

    public static List<String> tree(Db db) {
        var report = new Report(Map.of());
        for (var check : List.of(new TreeCheck(db), new FileCheck(db), new CollectionCheck(db))) {
            check.run(report, new Progress(null));
        }
        return report.summary().findings().stream()
                .map(finding -> finding.check() + ": " + finding.object() + " " + finding.detail())
                .toList();
    }
}
