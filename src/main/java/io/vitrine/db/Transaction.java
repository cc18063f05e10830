package io.vitrine.db;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jooq.impl.DefaultConnectionProvider;

/** The one connection of a transaction, and what is to happen once it has committed. */
final class Transaction extends DefaultConnectionProvider {
    private final List<Runnable> afterCommit = new ArrayList<>();

    Transaction(Connection connection) {
        super(connection);
    }

    void afterCommit(Runnable work) {
        afterCommit.add(work);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
