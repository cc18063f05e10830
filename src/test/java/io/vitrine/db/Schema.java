package io.vitrine.db;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tables of a database as it describes them, without the differences that the two kinds of database cannot avoid. */
record Schema(Map<String, Table> tables) {
    private static final Set<String> FOREIGN = Set.of("flyway_schema_history", "sqlite_sequence", "sqlite_schema");

    record Column(String name, String type, boolean nullable) {}

    record Table(List<Column> columns, List<String> primaryKey, Set<String> foreignKeys, Set<String> indexes) {}

    static Schema read(Connection connection) throws SQLException {
        var meta = connection.getMetaData();
        var tables = new TreeMap<String, Table>();
        for (var row : rows(meta.getTables(null, schema(connection), "%", new String[] {"TABLE"}))) {
            var name = value(row, "table_name").toLowerCase(Locale.ROOT);
            if (!FOREIGN.contains(name) && !name.contains("_fts")) {
                tables.put(name, table(meta, schema(connection), name));
            }
        }
        return new Schema(tables);
    }

    private static @Nullable String schema(Connection connection) throws SQLException {
        return isPostgres(connection.getMetaData()) ? "public" : null;
    }

    private static boolean isPostgres(DatabaseMetaData meta) throws SQLException {
        return meta.getDatabaseProductName().equals("PostgreSQL");
    }

    private static Table table(DatabaseMetaData meta, @Nullable String schema, String name) throws SQLException {
        var primary = ordered(rows(meta.getPrimaryKeys(null, schema, name)), "key_seq", "column_name");
        var columns = new ArrayList<Column>();
        for (var row : rows(meta.getColumns(null, schema, name, "%"))) {
            var column = value(row, "column_name");
            var nullable = value(row, "is_nullable").equals("YES") && !primary.contains(column);
            columns.add(new Column(column, family(value(row, "type_name")), nullable));
        }
        return new Table(columns, primary, foreignKeys(meta, schema, name), indexes(meta, schema, name, primary));
    }

    /** SQLite has fewer types than PostgreSQL. */
    private static String family(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "integer", "int8", "int4", "int2", "bool", "bigint" -> "integer";
            case "text", "varchar" -> "text";
            case "blob", "bytea" -> "bytes";
            case "real", "float8" -> "number";
            default -> type;
        };
    }

    private static Set<String> foreignKeys(DatabaseMetaData meta, @Nullable String schema, String name)
            throws SQLException {
        var keys = new TreeSet<String>();
        for (var row : rows(meta.getImportedKeys(null, schema, name))) {
            keys.add(value(row, "fkcolumn_name") + " -> " + value(row, "pktable_name") + "."
                    + value(row, "pkcolumn_name"));
        }
        return keys;
    }

    private static Set<String> indexes(
            DatabaseMetaData meta, @Nullable String schema, String name, List<String> primary) throws SQLException {
        var byName = new TreeMap<String, List<Map<String, String>>>();
        for (var row : rows(meta.getIndexInfo(null, schema, name, false, false))) {
            // Searched texts have a special kind of index in PostgreSQL and a table in SQLite.
            if (!value(row, "index_name").endsWith("_fts")) {
                byName.computeIfAbsent(value(row, "index_name"), index -> new ArrayList<>())
                        .add(row);
            }
        }
        var indexes = new TreeSet<String>();
        for (var rows : byName.values()) {
            var index = value(rows.getFirst(), "index_name");
            if (index.contains("_all_by_")) {
                // An index on expressions, which each driver reports differently or not at all.
                indexes.add(index);
                continue;
            }
            var columns = ordered(rows, "ordinal_position", "column_name");
            if (!columns.equals(primary)) {
                var nonUnique = value(rows.getFirst(), "non_unique");
                var unique = nonUnique.equals("0") || nonUnique.equals("f") || nonUnique.equals("false");
                indexes.add((unique ? "unique " : "") + columns);
            }
        }
        return indexes;
    }

    private static List<String> ordered(List<Map<String, String>> rows, String position, String column) {
        return rows.stream()
                .sorted((a, b) ->
                        Integer.compare(Integer.parseInt(value(a, position)), Integer.parseInt(value(b, position))))
                .map(row -> value(row, column))
                .toList();
    }

    private static String value(Map<String, String> row, String column) {
        return String.valueOf(row.get(column));
    }

    private static List<Map<String, String>> rows(ResultSet result) throws SQLException {
        try (result) {
            var rows = new ArrayList<Map<String, String>>();
            var meta = result.getMetaData();
            while (result.next()) {
                var row = new TreeMap<String, String>();
                for (var i = 1; i <= meta.getColumnCount(); i++) {
                    row.put(meta.getColumnLabel(i).toLowerCase(Locale.ROOT), String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
