/**
 * The database: pools, migrations, transactions, the generated tables and the one corner where SQLite and PostgreSQL differ.
 *
 * <p>Depends on {@code base} only. A newcomer must know: work is handed to {@link io.vitrine.db.Db} as a function of a jOOQ
 * context that is bound to one transaction; nothing else opens a connection, and no file content is transferred while one is
 * open.
 */
@NullMarked
package io.vitrine.db;

import org.jspecify.annotations.NullMarked;
