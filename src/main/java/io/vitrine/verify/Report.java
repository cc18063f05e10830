package io.vitrine.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the checks have compared and found. */
final class Report {
    private final Map<String, Long> checked = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** The result as written for machines. */
    record Summary(
            boolean clean,
            Map<String, Long> checked,
            Map<String, Integer> repaired,
            List<String> notes,
            List<Finding> findings) {}

    private final Map<String, Integer> repaired;

    /** @param repaired what was repaired before the checks, and how many rows of each */
    Report(Map<String, Integer> repaired) {
        this.repaired = repaired;
    }

    void checked(String what, long number) {
        checked.merge(what, number, Long::sum);
    }

    /** Notes what is worth knowing but not wrong. */
    void note(String text) {
        notes.add(text);
    }

    void found(String check, String object, String detail) {
        findings.add(new Finding(check, object, detail));
    }

    Summary summary() {
        return new Summary(findings.isEmpty(), checked, repaired, notes, findings);
    }
}
