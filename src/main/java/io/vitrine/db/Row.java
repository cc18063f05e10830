package io.vitrine.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A row of a {@link Prepared} query. A column is read by the same field object that the query selects. */
public final class Row {
    private final Columns columns;
    private final @Nullable Object[] values;

    private Row(Columns columns, @Nullable Object[] values) {
        this.columns = columns;
        this.values = values;
    }

    /** The value, or null if the database has none. Errors: {@link IllegalArgumentException} for another query's field. */
    @NullUnmarked
    @SuppressWarnings("unchecked")
    public <T> T get(Field<T> field) {
        return (T) values[columns.place(field)];
    }

    /** The value of a column by its place, from 0, for columns whose type varies; never null. */
    public Object at(int place) {
        return Objects.requireNonNull(values[place]);
    }

    /** The columns of one query. */
    static final class Columns {
        private final List<Field<?>> fields;
        private final Map<Field<?>, Integer> places = new IdentityHashMap<>();

        Columns(List<Field<?>> fields) {
            this.fields = fields;
            fields.forEach(field -> places.put(field, places.size()));
        }

        private int place(Field<?> field) {
            var place = places.get(field);
            if (place == null) {
                throw new IllegalArgumentException("not selected: " + field);
            }
            return place;
        }

        Row read(ResultSet rows) throws SQLException {
            var values = new @Nullable Object[fields.size()];
            for (var index = 0; index < values.length; index++) {
                values[index] = value(rows, index + 1, fields.get(index).getType());
            }
            return new Row(this, values);
        }

        private static @Nullable Object value(ResultSet rows, int index, Class<?> type) throws SQLException {
            if (type == String.class) {
                return rows.getString(index);
            }
            if (type == Boolean.class) {
                var value = rows.getBoolean(index);
                return !value && rows.wasNull() ? null : value;
            }
            var value = rows.getLong(index);
            return value == 0 && rows.wasNull() ? null : number(value, type);
        }

        private static Object number(long number, Class<?> type) {
            if (type == Long.class) {
                return number;
            }
            return type == Short.class ? (Object) (short) number : (Object) Math.toIntExact(number);
        }
    }
}
