package io.vitrine.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A connection that keeps its prepared statements, by their text, for reuse. SQLite's driver keeps none, and preparing an
 * access query takes longer than running it. PostgreSQL's driver keeps statements by itself.
 *
 * <p>Like any connection, it is for one thread at a time.
 */
final class KeptStatements implements InvocationHandler {
    private static final int MOST = 200;

    private final Connection connection;
    /** Statements at rest, the longest unused first; a statement in use is not among them. */
    private final LinkedHashMap<String, PreparedStatement> atRest = new LinkedHashMap<>();

    private KeptStatements(Connection connection) {
        this.connection = connection;
    }

    /** A source of connections to the address that keep their statements. */
    static DataSource at(String url) {
        return proxy(DataSource.class, (self, method, arguments) -> switch (method.getName()) {
            case "getConnection" -> proxy(Connection.class, new KeptStatements(DriverManager.getConnection(url)));
            case "setLoginTimeout" -> null;
            default -> throw new SQLFeatureNotSupportedException(method.getName());
        });
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        return method.getName().equals("prepareStatement") && arguments != null && arguments.length == 1
                ? prepared((String) arguments[0])
                : call(connection, method, arguments);
    }

    private PreparedStatement prepared(String text) throws SQLException {
        var kept = atRest.remove(text);
        var statement = kept == null ? connection.prepareStatement(text) : kept;
        return proxy(PreparedStatement.class, new Kept(text, statement));
    }

    private void keep(String text, PreparedStatement statement) throws SQLException {
        statement.clearParameters();
        var other = atRest.putLast(text, statement);
        if (other != null) {
            other.close();
        }
        if (atRest.size() > MOST) {
            close(atRest.pollFirstEntry());
        }
    }

    private static void close(Map.@Nullable Entry<String, PreparedStatement> entry) throws SQLException {
        if (entry != null) {
            entry.getValue().close();
        }
    }

    /** A statement in use. Closing it puts it back to rest; a statement that failed is not kept. */
    private final class Kept implements InvocationHandler {
        private final String text;
        private final PreparedStatement statement;
        private @Nullable ResultSet rows;
        private boolean failed;
        private boolean closed;

        Kept(String text, PreparedStatement statement) {
            this.text = text;
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            return switch (method.getName()) {
                case "close" -> rest();
                case "isClosed" -> closed;
                case "getResultSet" -> rows;
                default -> run(method, arguments);
            };
        }

        private @Nullable Object run(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                var result = call(statement, method, arguments);
                switch (result) {
                    case ResultSet queried -> rows = queried;
                    case Boolean hasRows
                    when method.getName().equals("execute") -> rows = hasRows ? statement.getResultSet() : null;
                    case null, default -> {}
                }
                return result;
            } catch (SQLException failure) {
                failed = true;
                throw failure;
            }
        }

        private @Nullable Object rest() throws SQLException {
            if (!closed) {
                closed = true;
                if (rows != null) {
                    rows.close();
                }
                if (failed) {
                    statement.close();
                } else {
                    keep(text, statement);
                }
            }
            return null;
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
