package io.vitrine.verify;

import io.vitrine.console.Progress;

/** One check of the stored data. */
interface Check {
    /** What the check does, for a person who waits for it. */
    String title();

    void run(Report report, Progress progress);
}
