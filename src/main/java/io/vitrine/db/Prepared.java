package io.vitrine.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;

/**
 * A query whose text is made once for each kind of database and then only given its values. For the few queries that every
 * request runs, where making the text takes longer than running it. Safe for many threads.
 *
 * <p>Its values are the named parameters: {@code DSL.param("user", Long.class)} and {@link Dialect#in(org.jooq.Field, String)}.
 */
public final class Prepared {
    /** Precedes a parameter's name in the text and occurs nowhere else in SQL. */
    private static final String MARK = "@@";

    private static final Pattern PARAMETER = Pattern.compile(MARK + "(\\w+)");

    private final Select<? extends Record> query;
    private final Row.Columns columns;
    private final Map<SQLDialect, Text> texts = new ConcurrentHashMap<>();

    /** @param ofOne the same query for sets of one */
    private record Text(String sql, String ofOne, List<String> parameters) {}

    private Prepared(Select<? extends Record> query) {
        this.query = query;
        this.columns = new Row.Columns(query.getSelect());
    }

    /**
     * Prepares the query. Errors: {@link IllegalArgumentException} for a value without a name; inline values that never change.
     */
    public static Prepared of(Select<? extends Record> query) {
        query.getParams().values().stream()
                .filter(param -> !param.isInline() && param.getParamName() == null)
                .findAny()
                .ifPresent(param -> {
                    throw new IllegalArgumentException("a value without a name: " + param);
                });
        return new Prepared(query);
    }

    /** Runs the query in the context's transaction. A set of ids is given as a collection of longs. */
    public List<Row> fetch(DSLContext sql, Map<String, ?> values) {
        var text = texts.computeIfAbsent(sql.dialect(), dialect -> text(sql));
        var ofOne =
                values.values().stream().allMatch(value -> !(value instanceof Collection<?> ids) || ids.size() == 1);
        Transaction.of(sql).counted();
        return sql.connectionResult(connection -> {
            try (var statement = connection.prepareStatement(ofOne ? text.ofOne() : text.sql())) {
                for (var index = 0; index < text.parameters().size(); index++) {
                    var value = values.get(text.parameters().get(index));
                    bind(sql, statement, index + 1, Objects.requireNonNull(value), ofOne);
                }
                return read(statement);
            }
        });
    }

    private List<Row> read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var read = new ArrayList<Row>();
            while (rows.next()) {
                read.add(columns.read(rows));
            }
            return read;
        }
    }

    private Text text(DSLContext sql) {
        var settings = sql.configuration()
                .deriveSettings(all -> all.withRenderNamedParamPrefix(MARK).withParamType(ParamType.NAMED));
        var named = DSL.using(settings).renderNamedParams(query);
        var names = new ArrayList<String>();
        var text = PARAMETER.matcher(named).replaceAll(found -> {
            names.add(found.group(1));
            return "?";
        });
        return new Text(text, Dialect.ofOne(sql, text), names);
    }

    private static void bind(DSLContext sql, PreparedStatement statement, int index, Object value, boolean ofOne)
            throws SQLException {
        switch (value) {
            case Collection<?> ids -> Dialect.bind(sql, statement, index, ids, ofOne);
            case Long number -> statement.setLong(index, number);
            default -> statement.setObject(index, value);
        }
    }
}
