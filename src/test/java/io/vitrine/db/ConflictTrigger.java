package io.vitrine.db;

/** Makes the creation of a file with a certain name fail as if something it refers to were being deleted at that moment. */
public final class ConflictTrigger implements AutoCloseable {
    private final Db db;

    private ConflictTrigger(Db db) {
        this.db = db;
    }

    /** @param file a name without quotes */
    public static ConflictTrigger on(Db db, String file) {
        db.change(sql -> {
            var insert = "insert into node_tag (node_id, tag, tag_key) values (-1, 'x', 'x');";
            if (db.isEmbedded()) {
                sql.execute("create trigger contended after insert on node when new.name = '" + file + "' begin "
                        + insert + " end");
            } else {
                sql.execute("create function contended() returns trigger language plpgsql as $$ begin " + insert
                        + " return new; end $$");
                sql.execute("create trigger contended after insert on node for each row when (new.name = '" + file
                        + "') execute function contended()");
            }
        });
        return new ConflictTrigger(db);
    }

    @Override
    public void close() {
        db.change(sql -> {
            sql.execute("drop trigger contended" + (db.isEmbedded() ? "" : " on node"));
            if (!db.isEmbedded()) {
                sql.execute("drop function contended()");
            }
        });
    }
}
