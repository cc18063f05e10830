package io.vitrine.verify;

import io.vitrine.blob.BlobStore;
import io.vitrine.console.Progress;
import io.vitrine.db.Db;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs all checks in a row and reports the outcome. */
public final class Verify {
    /** Exit status of the command. */
    public static final int CLEAN = 0;

    public static final int FINDINGS = 1;

    private final List<Check> checks;
    private final Progress progress;

    Verify(Db db, BlobStore store, Progress progress) {
        this.checks = List.of(
                new ReferenceCheck(db),
                new TreeCheck(db),
                new FileCheck(db),
                new CollectionCheck(db),
                new PeopleCheck(db),
                new ContentCheck(db, store));
        this.progress = progress;
    }

    /**
     * Runs all checks, prints the result for people or as JSON, and returns the exit status.
     *
     * @param isToRepair whether to repair first what follows from other data
     */
    public static int run(Db db, BlobStore store, boolean isToRepair, boolean asJson, PrintStream out) {
        var repaired = isToRepair ? new Repairs(db).run() : Map.<String, Integer>of();
        var summary = new Verify(db, store, Progress.onTerminal()).summary(repaired);
        if (asJson) {
            out.println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(summary));
        } else {
            print(summary, out);
        }
        return summary.clean() ? CLEAN : FINDINGS;
    }

    Report.Summary summary(Map<String, Integer> repaired) {
        var report = new Report(repaired);
        for (var check : checks) {
            progress.start(check.title());
            check.run(report, progress);
        }
        progress.end();
        return report.summary();
    }

    private static void print(Report.Summary summary, PrintStream out) {
        summary.checked().forEach((what, number) -> out.printf("%,15d %s%n", number, what));
        summary.repaired().forEach((what, number) -> out.printf("Repaired: %,d %s%n", number, what));
        summary.notes().forEach(note -> out.println("Note: " + note));
        summary.findings()
                .forEach(finding -> out.println(finding.check() + ": " + finding.object() + " " + finding.detail()));
        out.println(
                summary.clean()
                        ? "Everything is as it should be"
                        : summary.findings().size() + " findings");
    }
}
