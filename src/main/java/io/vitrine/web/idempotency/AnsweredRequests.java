package io.vitrine.web.idempotency;

import io.vitrine.base.Problem;
import io.vitrine.db.Db;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The requests with a key that were carried out, and their answers. */
@Component
class AnsweredRequests {
    private static final Logger LOG = LoggerFactory.getLogger(AnsweredRequests.class);

    private final Db db;
    private final AnsweredStore store;
    private final IdempotencySettings settings;
    private final Clock clock;
    private final Set<RequestKey> underWay = ConcurrentHashMap.newKeySet();

    AnsweredRequests(Db db, AnsweredStore store, IdempotencySettings settings, Clock clock) {
        this.db = db;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** One request under way; to be closed when it has been answered. */
    final class Work implements Consumer<DSLContext>, AutoCloseable {
        private final RequestKey key;
        private final String requestHash;
        private volatile boolean isCarriedOut;

        private Work(RequestKey key, String requestHash) {
            this.key = key;
            this.requestHash = requestHash;
        }

        /**
         * To be called in each transaction of the request that writes: the first one to commit records that the request was
         * carried out.
         */
        @Override
        public void accept(DSLContext sql) {
            if (!isCarriedOut) {
                take(sql);
                Db.afterCommit(sql, () -> isCarriedOut = true);
            }
        }

        private void take(DSLContext sql) {
            if (!store.take(sql, key, requestHash, clock.millis(), limit())) {
                throw inUse();
            }
        }

        /**
         * Keeps the answer, unless the request was refused and changed nothing. An answer that cannot be kept is sent all the
         * same.
         */
        void answered(GivenAnswer answer) {
            if (!isCarriedOut && answer.status() >= 400) {
                return;
            }
            var sealed = answer.sealed(key);
            var kept = sealed.length <= settings.answerSize().toBytes() ? sealed : null;
            try {
                // The request has been carried out, so its answer is kept even if it signed its sender out.
                Db.regardless(() -> keep(answer.status(), kept));
            } catch (Problem unlucky) {
                LOG.warn("The answer to a request could not be kept for repeats: {}", unlucky.code());
            }
        }

        private void keep(int status, byte @Nullable [] sealed) {
            db.change(sql -> {
                if (!isCarriedOut) {
                    take(sql);
                }
                store.answered(sql, key, status, sealed);
            });
        }

        @Override
        public void close() {
            underWay.remove(key);
        }
    }

    /**
     * The earlier answer to the request; empty if the request is still to be carried out.
     *
     * <p>Errors: idempotency-key-reused, if the key came with another request; idempotency-answer-lost, if the request was
     * carried out but its answer is not known any more.
     */
    Optional<GivenAnswer> find(RequestKey key, String requestHash) {
        return db.read(sql -> store.find(sql, key))
                .filter(row -> row.at() >= limit())
                .map(row -> answer(key, requestHash, row));
    }

    /** Errors: idempotency-key-in-use, if a request with the key is being carried out at this moment. */
    Work begin(RequestKey key, String requestHash) {
        if (!underWay.add(key)) {
            throw inUse();
        }
        return new Work(key, requestHash);
    }

    /** Deletes the rows that are too old or too many. */
    void forget() {
        db.change(sql -> {
            store.forgetBefore(sql, limit());
            store.forgetBeyond(sql, settings.keysPerUser());
        });
    }

    private long limit() {
        return clock.millis() - settings.keep().toMillis();
    }

    private static GivenAnswer answer(RequestKey key, String requestHash, AnsweredStore.Row row) {
        if (!row.requestHash().equals(requestHash)) {
            throw Problem.invalidField("idempotency-key-reused", IdempotencyFilter.HEADER, KeyFault.KEY_REUSED);
        }
        var status = row.status();
        var sealed = row.answer();
        if (status == null || sealed == null) {
            throw Problem.conflict(
                    "idempotency-answer-lost",
                    "This request was carried out, but its answer is no longer known; check what it changed");
        }
        return GivenAnswer.opened(key, status, sealed);
    }

    private static Problem inUse() {
        return new Problem(
                Problem.Kind.CONFLICT,
                "idempotency-key-in-use",
                "A request with this key is being carried out; ask again in a moment for its answer",
                List.of(),
                1);
    }
}
