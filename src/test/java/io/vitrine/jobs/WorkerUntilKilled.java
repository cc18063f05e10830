package io.vitrine.jobs;

import io.vitrine.db.DatabaseSettings;
import io.vitrine.db.Db;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A process that takes a job and never finishes it. */
final class WorkerUntilKilled {
    static final String WORKING = "working";

    private WorkerUntilKilled() {}

    public static void main(String[] args) throws InterruptedException {
        var url = args[1].equals("null") ? null : args[1];
        var db = new Db(new DatabaseSettings(url, 4), Path.of(args[0]));
        var jobs = new Jobs(Clock.systemUTC(), JsonMapper.shared());
        JobsTest.runner(db, jobs, order -> workForever(), List.of()).start();
        Thread.sleep(60_000);
        System.exit(1);
    }

    private static void workForever() {
        System.out.println(WORKING);
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
