package io.vitrine.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStatementsTest {
    private Connection connection;

    @BeforeEach
    void open(@TempDir Path folder) throws SQLException {
        connection =
                KeptStatements.at("jdbc:sqlite:" + folder.resolve("kept.db")).getConnection();
        connection.createStatement().execute("create table t (x integer primary key)");
        connection.createStatement().execute("insert into t values (1), (2), (3)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aStatementAnswersAgainWithOtherValues() throws SQLException {
        for (var round = 0; round < 3; round++) {
            assertThat(above(0)).isEqualTo(1);
            assertThat(above(2)).isEqualTo(3);
        }
    }

    @Test
    void theSameTextTwiceAtATimeGivesTwoStatements() throws SQLException {
        try (var outer = connection.prepareStatement("select x from t order by x");
                var outerRows = outer.executeQuery();
                var inner = connection.prepareStatement("select x from t order by x");
                var innerRows = inner.executeQuery()) {
            assertThat(outerRows.next()).isTrue();
            assertThat(innerRows.next()).isTrue();
            assertThat(outerRows.next()).isTrue();
            assertThat(outerRows.getInt(1)).isEqualTo(2);
            assertThat(innerRows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void closingOneWhoseRowsWereNotReadLeavesNoReaderBehind() throws SQLException {
        try (var statement = connection.prepareStatement("select x from t")) {
            statement.execute();
        }
        try (var statement = connection.prepareStatement("drop table t")) {
            statement.execute();
        }
        assertThatThrownBy(() -> above(0)).isInstanceOf(SQLException.class);
    }

    @Test
    void oneThatFailedDoesNotSpoilTheNext() throws SQLException {
        assertThatThrownBy(() -> insert(1)).isInstanceOf(SQLException.class);
        insert(4);
        assertThat(above(3)).isEqualTo(4);
    }

    @Test
    void aStatementSeesATableThatHasChanged() throws SQLException {
        assertThat(above(2)).isEqualTo(3);
        connection.createStatement().execute("alter table t add column y integer");
        connection.createStatement().execute("create index t_by_y on t (y)");
        assertThat(above(2)).isEqualTo(3);
    }

    private int above(int x) throws SQLException {
        try (var statement = connection.prepareStatement("select min(x) from t where x > ?")) {
            statement.setInt(1, x);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void insert(int x) throws SQLException {
        try (var statement = connection.prepareStatement("insert into t (x) values (?)")) {
            statement.setInt(1, x);
            statement.executeUpdate();
        }
    }
}
