package io.vitrine.jobs;

import static io.vitrine.db.schema.Tables.SCHEDULED_TASKS;

import io.vitrine.base.Ids;
import io.vitrine.db.Db;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Enqueues jobs. */
@Component
public class Jobs {
    private final Clock clock;
    private final ObjectMapper json;
    private volatile Runnable listener = () -> {};

    Jobs(Clock clock, ObjectMapper json) {
        this.clock = clock;
        this.json = json;
    }

    /** Enqueues a job to run soon after the transaction commits. If the transaction does not commit, there is no job. */
    public <P> void enqueue(DSLContext sql, JobType<P> type, P payload) {
        sql.insertInto(SCHEDULED_TASKS)
                .set(SCHEDULED_TASKS.TASK_NAME, type.name())
                .set(SCHEDULED_TASKS.TASK_INSTANCE, Ids.show(Ids.next()))
                .set(SCHEDULED_TASKS.TASK_DATA, json.writeValueAsBytes(payload))
                .set(SCHEDULED_TASKS.EXECUTION_TIME, clock.millis())
                .set(SCHEDULED_TASKS.PICKED, false)
                .set(SCHEDULED_TASKS.VERSION, 1L)
                .execute();
        Db.afterCommit(sql, listener);
    }

    /** Sets what to call as soon as there is something to do. */
    void listener(Runnable listener) {
        this.listener = listener;
    }
}
