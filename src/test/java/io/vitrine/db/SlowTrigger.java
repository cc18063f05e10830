package io.vitrine.db;

import org.jooq.DSLContext;

/** Makes the creation of a collection with a certain name take a minute or more in the database. */
public final class SlowTrigger {
    public static final String NAME = "slow";

    private SlowTrigger() {}

    public static void install(Db db) {
        db.change(sql -> {
            if (db.isEmbedded()) {
                sql.execute("create trigger slow before insert on media_collection when new.name = 'slow' begin "
                        + "select (with recursive n(i) as (select 1 union all select i + 1 from n where i < 5000000000) "
                        + "select count(*) from n); end");
            } else {
                sql.execute("create function slow() returns trigger language plpgsql as "
                        + "'begin perform pg_sleep(100); return new; end'");
                sql.execute("create trigger slow before insert on media_collection for each row "
                        + "when (new.name = 'slow') execute function slow()");
            }
        });
    }

    /** Whether such a collection is being created right now. */
    public static boolean isAtWork(Db db) {
        return db.isEmbedded() ? writerIsTaken(db) : db.read(SlowTrigger::isRunning);
    }

    private static boolean writerIsTaken(Db db) {
        return db.pools().writers().getHikariPoolMXBean().getActiveConnections() > 0;
    }

    private static boolean isRunning(DSLContext sql) {
        return sql.fetchCount(sql.selectOne()
                        .from("pg_stat_activity")
                        .where("wait_event = 'PgSleep' and datname = current_database()"))
                > 0;
    }
}
