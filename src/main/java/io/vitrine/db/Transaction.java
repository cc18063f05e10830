package io.vitrine.db;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.impl.DefaultConnectionProvider;

/** The single connection of a transaction, and the work to do once it has committed. */
final class Transaction extends DefaultConnectionProvider {
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final AtomicLong statements;

    /** @param statements counter that also counts the statements run outside of jOOQ */
    Transaction(Connection connection, AtomicLong statements) {
        super(connection);
        this.statements = statements;
    }

    static Transaction of(DSLContext sql) {
        if (sql.configuration().connectionProvider() instanceof Transaction transaction) {
            return transaction;
        }
        throw new IllegalStateException("not the context of a transaction");
    }

    void counted() {
        statements.incrementAndGet();
    }

    void afterCommit(Runnable work) {
        afterCommit.add(work);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
