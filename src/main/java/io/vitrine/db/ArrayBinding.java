package io.vitrine.db;

import java.sql.SQLFeatureNotSupportedException;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.Converters;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;

/**
 * Binds an array as a PostgreSQL array. By default jOOQ binds its text with a cast around it, which PostgreSQL parses anew for
 * each row it compares: that takes seconds to minutes for thousands of values and rows.
 *
 * @param element the type of the elements
 */
record ArrayBinding<T>(DataType<T> element) implements Binding<T[], T[]> {
    static <T> Field<T[]> value(T[] values, DataType<T> element) {
        return DSL.val(values, element.array().asConvertedDataType(new ArrayBinding<>(element)));
    }

    /** A named parameter of a {@link Prepared} query. */
    static <T> Field<T[]> parameter(String name, DataType<T> element) {
        return DSL.param(name, element.array().asConvertedDataType(new ArrayBinding<>(element)));
    }

    @Override
    public Converter<T[], T[]> converter() {
        return Converters.identity(element.array().getType());
    }

    @Override
    public void sql(BindingSQLContext<T[]> context) {
        if (context.render().paramType() == ParamType.INLINED) {
            context.render().visit(DSL.inline(context.value(), element.array()));
        } else {
            context.render().sql(context.variable());
        }
    }

    @Override
    public void set(BindingSetStatementContext<T[]> context) throws java.sql.SQLException {
        var name = element.getTypeName(context.configuration());
        var array = context.statement().getConnection().createArrayOf(name, context.value());
        context.statement().setArray(context.index(), array);
    }

    @Override
    public void register(BindingRegisterContext<T[]> context) throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void set(BindingSetSQLOutputContext<T[]> context) throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void get(BindingGetResultSetContext<T[]> context) throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void get(BindingGetStatementContext<T[]> context) throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void get(BindingGetSQLInputContext<T[]> context) throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }
}
