package io.vitrine.people;

import static io.vitrine.db.schema.Tables.SERVER_SECRET;

import io.vitrine.db.Db;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Keys by which the server recognises its own work, the same on all nodes. Each is made when it is first asked for. */
@Component
public class SecretStore {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Db db;
    private final Clock clock;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    SecretStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** To be called outside of any transaction. */
    public byte[] secret(String name) {
        return known.computeIfAbsent(name, this::find).clone();
    }

    private byte[] find(String name) {
        var stored = stored(name);
        if (stored.isEmpty()) {
            var made = new byte[BYTES];
            RANDOM.nextBytes(made);
            db.change(sql -> sql.insertInto(SERVER_SECRET)
                    .set(SERVER_SECRET.NAME, name)
                    .set(SERVER_SECRET.SECRET, HexFormat.of().formatHex(made))
                    .set(SERVER_SECRET.CREATED_AT, clock.millis())
                    .onConflictDoNothing()
                    .execute());
            stored = stored(name);
        }
        return HexFormat.of().parseHex(stored);
    }

    private String stored(String name) {
        return db.read(sql -> sql.select(SERVER_SECRET.SECRET)
                .from(SERVER_SECRET)
                .where(SERVER_SECRET.NAME.eq(name))
                .fetchOptional(SERVER_SECRET.SECRET)
                .orElse(""));
    }
}
