package io.vitrine.bench;

import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.vitrine.access.Nodes;
import io.vitrine.base.GroupId;
import io.vitrine.base.Level;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.db.Db;
import io.vitrine.db.schema.tables.records.AppGroupRecord;
import io.vitrine.db.schema.tables.records.AppUserRecord;
import io.vitrine.db.schema.tables.records.GroupMemberRecord;
import io.vitrine.db.schema.tables.records.NodeShareRecord;
import io.vitrine.db.schema.tables.records.PrincipalRecord;
import java.math.BigDecimal;
import java.util.List;

/** Makes users with many or few shares in a world, and groups. */
final class SharerStore {
    private final Db db;
    private final WorldStore store;
    private final String password;
    private final long now = System.currentTimeMillis();

    SharerStore(Db db) {
        this.db = db;
        this.store = new WorldStore(db);
        this.password = store.passwordOf(WorldMaker.MEASURED);
    }

    /** Makes a restricted user with this e-mail and this many shares, half of them of folders and half of files. */
    long person(String email, int shares) {
        var id = UserId.next().value();
        principal(id, "user");
        var row = new AppUserRecord();
        row.setId(id);
        row.setEmail(email);
        row.setEmailKey(email);
        row.setName(email);
        row.setNameKey(email);
        row.setRole(Role.RESTRICTED.toString());
        row.setActive(true);
        row.setPasswordHash(password);
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        store.add(row);
        var folders = (shares + 1) / 2;
        nodes(Nodes.FOLDER, folders).forEach(node -> share(node, id));
        nodes(Nodes.FILE, shares - folders).forEach(node -> share(node, id));
        store.flush();
        return id;
    }

    /** Puts a user into this many new groups, each with some folders shared. */
    void groups(long user, int groups, int sharesOfEach) {
        var folders = nodes(Nodes.FOLDER, groups * sharesOfEach);
        for (var number = 0; number < groups; number++) {
            var group = group("Of " + user + " " + number, List.of(user));
            folders.subList(number * folders.size() / groups, (number + 1) * folders.size() / groups)
                    .forEach(node -> share(node, group));
        }
        store.flush();
    }

    /** Makes a group of this many of the existing restricted users. */
    long group(int members) {
        var users = db.read(sql -> sql.select(APP_USER.ID)
                .from(APP_USER)
                .where(APP_USER.ROLE.eq(Role.RESTRICTED.toString()))
                .orderBy(APP_USER.ID)
                .limit(members)
                .fetch(APP_USER.ID));
        var group = group("Of many", users);
        store.flush();
        return group;
    }

    /** The folder whose number of files, in it and below it, is closest to this, and that number. */
    List<Long> folderOf(int files) {
        var here = select(NODE.PARENT_ID, count().as("files"))
                .from(NODE)
                .where(NODE.KIND.eq(Nodes.FILE))
                .groupBy(NODE.PARENT_ID)
                .asTable("here");
        var all = sum(here.field("files", Integer.class));
        return db.read(sql -> sql.select(FOLDER_CLOSURE.ANCESTOR, all)
                .from(FOLDER_CLOSURE)
                .join(here)
                .on(here.field(NODE.PARENT_ID).eq(FOLDER_CLOSURE.DESCENDANT))
                .where(FOLDER_CLOSURE.ANCESTOR.ne(1L))
                .groupBy(FOLDER_CLOSURE.ANCESTOR)
                .orderBy(abs(all.minus(BigDecimal.valueOf(files))))
                .limit(1)
                .fetchSingle(row -> List.of(row.value1(), row.value2().longValue())));
    }

    private long group(String name, List<Long> members) {
        var id = GroupId.next().value();
        principal(id, "group");
        var row = new AppGroupRecord();
        row.setId(id);
        row.setName(name);
        row.setNameKey(name);
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        store.add(row);
        for (var user : members) {
            var member = new GroupMemberRecord();
            member.setUserId(user);
            member.setGroupId(id);
            member.setAddedAt(now);
            store.add(member);
        }
        return id;
    }

    private void principal(long id, String kind) {
        store.add(new PrincipalRecord(id, kind));
    }

    private void share(long node, long principal) {
        var row = new NodeShareRecord();
        row.setPrincipalId(principal);
        row.setNodeId(node);
        row.setLevel((short) Level.VIEW.rank());
        row.setGrantedAt(now);
        store.add(row);
    }

    /** The newest nodes, which are mostly deep in the tree. */
    private List<Long> nodes(short kind, int most) {
        var folder = kind == Nodes.FOLDER;
        return db.read(sql -> folder
                ? sql.select(FOLDER.ID)
                        .from(FOLDER)
                        .where(FOLDER.ID.ne(1L))
                        .orderBy(FOLDER.ID.desc())
                        .limit(most)
                        .fetch(FOLDER.ID)
                : sql.select(NODE.ID)
                        .from(NODE)
                        .where(NODE.KIND.eq(kind))
                        .orderBy(NODE.ID.desc())
                        .limit(most)
                        .fetch(NODE.ID));
    }
}
