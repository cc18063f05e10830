package io.vitrine.verify;

import io.vitrine.console.Progress;

/** One comparison. */
interface Check {
    /** In the words of a person who waits for it. */
    String title();

    void run(Report report, Progress progress);
}
