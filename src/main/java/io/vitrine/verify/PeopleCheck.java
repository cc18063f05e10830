package io.vitrine.verify;

import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.GROUP_MEMBER;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;

import io.vitrine.access.ShareCopies;
import io.vitrine.base.Ids;
import io.vitrine.base.NodeId;
import io.vitrine.base.Role;
import io.vitrine.console.Progress;
import io.vitrine.db.Db;

/**
 * Checks that groups contain only restricted users, that the root is shared with nobody, and that shares repeat the data of
 * their files and folders.
 */
final class PeopleCheck implements Check {
    private final Db db;

    PeopleCheck(Db db) {
        this.db = db;
    }

    @Override
    public String title() {
        return "Looking at groups and shares";
    }

    @Override
    public void run(Report report, Progress progress) {
        db.read(sql -> {
            report.checked("users", sql.fetchCount(APP_USER));
            sql.select(GROUP_MEMBER.USER_ID, GROUP_MEMBER.GROUP_ID)
                    .from(GROUP_MEMBER)
                    .join(APP_USER)
                    .on(APP_USER.ID.eq(GROUP_MEMBER.USER_ID))
                    .where(APP_USER.ROLE.ne(Role.RESTRICTED.toString()).or(APP_USER.DELETED_AT.isNotNull()))
                    .forEach(row -> report.found(
                            "group-member",
                            "group " + Ids.show(row.value2()),
                            "has the member " + Ids.show(row.value1()) + ", who is deleted or not restricted"));
            sql.select(NODE_SHARE.PRINCIPAL_ID)
                    .from(NODE_SHARE)
                    .where(NODE_SHARE.NODE_ID.eq(NodeId.ROOT.value()))
                    .forEach(row -> report.found("share", "the root", "is shared with " + Ids.show(row.value1())));
            sql.select(NODE_SHARE.PRINCIPAL_ID, NODE.ID, NODE.NAME)
                    .from(NODE_SHARE)
                    .join(NODE)
                    .on(NODE.ID.eq(NODE_SHARE.NODE_ID))
                    .where(ShareCopies.differ())
                    .and(NODE.ID.ne(NodeId.ROOT.value()))
                    .forEach(row -> report.found(
                            "share-copy",
                            "the share of " + Ids.show(row.value2()) + " with " + Ids.show(row.value1()),
                            "does not match '" + row.value3() + "'"));
            return sql;
        });
    }
}
