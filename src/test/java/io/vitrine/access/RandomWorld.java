package io.vitrine.access;

import static io.vitrine.db.schema.Tables.APP_GROUP;
import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.COLLECTION_SHARE;
import static io.vitrine.db.schema.Tables.GROUP_MEMBER;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;
import static io.vitrine.db.schema.Tables.PRINCIPAL;

import io.vitrine.base.Ids;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/** A random tree with people, groups, collections and shares, made in the database and in an {@link Oracle} alike. */
final class RandomWorld {
    final Oracle oracle = new Oracle();
    final List<Long> users = new ArrayList<>();
    private final List<Long> groups = new ArrayList<>();
    private final List<Long> folders = new ArrayList<>(List.of(1L));
    private final Random random;
    private final long now;
    private final DSLContext sql;

    RandomWorld(long seed, long now, DSLContext sql) {
        this.random = new Random(seed);
        this.now = now;
        this.sql = sql;
    }

    RandomWorld make() {
        times(2 + random.nextInt(3), this::group);
        times(2 + random.nextInt(3), this::user);
        times(2 + random.nextInt(10), () -> node(true));
        times(2 + random.nextInt(12), () -> node(false));
        times(random.nextInt(5), this::collection);
        times(random.nextInt(12), this::share);
        return this;
    }

    private void group() {
        var id = principal("group");
        var row = APP_GROUP.newRecord();
        row.setId(id);
        row.setName("g" + id);
        row.setNameKey("g" + id);
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        insert(row);
        groups.add(id);
    }

    private void user() {
        var id = principal("user");
        var row = APP_USER.newRecord();
        row.setId(id);
        row.setName("u" + id);
        row.setNameKey("u" + id);
        row.setRole("restricted");
        row.setActive(true);
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        insert(row);
        users.add(id);
        var in = new HashSet<Long>();
        groups.stream().filter(group -> random.nextInt(3) == 0).forEach(in::add);
        for (var group : in) {
            var member = GROUP_MEMBER.newRecord();
            member.setUserId(id);
            member.setGroupId(group);
            member.setAddedAt(now);
            insert(member);
        }
        oracle.groupsOfUser.put(id, in);
    }

    private void node(boolean folder) {
        var id = Ids.next();
        var parent = pick(folders);
        var owner = random.nextInt(6) == 0 ? pick(users) : null;
        var row = NODE.newRecord();
        row.setId(id);
        row.setKind(folder ? Nodes.FOLDER : Nodes.FILE);
        row.setParentId(parent);
        row.setName("n" + id);
        row.setNameKey("n" + id);
        row.setOwnerId(owner);
        row.setMime("");
        row.setSize(0L);
        row.setIsPrivate(false);
        row.setIsPublished(true);
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        row.setRevision(0L);
        insert(row);
        if (folder) {
            new Tree().attach(sql, new NodeId(id), new NodeId(parent), "/random-" + id);
            folders.add(id);
        }
        oracle.nodes.put(id, new Oracle.Node(id, folder, parent, owner));
    }

    private void collection() {
        var id = Ids.next();
        var owner = random.nextInt(4) == 0 ? pick(users) : null;
        var filtering = random.nextInt(3) == 0;
        var members = new HashSet<Long>();
        oracle.nodes.keySet().stream().filter(node -> random.nextInt(6) == 0).forEach(members::add);
        var row = MEDIA_COLLECTION.newRecord();
        row.setId(id);
        row.setName("c" + id);
        row.setNameKey("c" + id);
        row.setWordsKey("c" + id);
        row.setOwnerId(owner);
        row.setFiltering(filtering);
        row.setMemberCount((long) members.size());
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        row.setRevision(0L);
        insert(row);
        members.forEach(member -> member(id, member));
        oracle.collections.put(id, new Oracle.Collection(id, owner, members, filtering));
    }

    private void member(long collection, long node) {
        var row = COLLECTION_MEMBER.newRecord();
        row.setCollectionId(collection);
        row.setNodeId(node);
        row.setAddedAt(now);
        row.setKind(oracle.nodes.get(node).folder() ? Nodes.FOLDER : Nodes.FILE);
        row.setNameKey("n" + node);
        row.setMime("");
        row.setSize(0L);
        row.setUpdatedAt(now);
        insert(row);
    }

    private void share() {
        var objects = new ArrayList<>(oracle.nodes.keySet());
        var onCollection = !oracle.collections.isEmpty() && random.nextInt(3) == 0;
        var object = pick(onCollection ? new ArrayList<>(oracle.collections.keySet()) : objects);
        var principal = pick(random.nextBoolean() ? users : groups);
        if (oracle.shares.stream().anyMatch(had -> had.object() == object && had.principal() == principal)) {
            return;
        }
        var level = Level.ofRank(1 + random.nextInt(3));
        var ended = random.nextInt(5) == 0;
        var until = ended ? Long.valueOf(now) : random.nextBoolean() ? null : Long.valueOf(now + 3_600_000);
        insert(
                onCollection
                        ? collectionShare(object, principal, level, until)
                        : nodeShare(object, principal, level, until));
        oracle.shares.add(new Oracle.Share(object, principal, level, ended));
    }

    private TableRecord<?> nodeShare(long object, long principal, Level level, @Nullable Long until) {
        var row = NODE_SHARE.newRecord();
        row.setNodeId(object);
        row.setPrincipalId(principal);
        row.setLevel((short) level.rank());
        row.setUntil(until);
        row.setGrantedAt(now);
        return row;
    }

    private TableRecord<?> collectionShare(long object, long principal, Level level, @Nullable Long until) {
        var row = COLLECTION_SHARE.newRecord();
        row.setCollectionId(object);
        row.setPrincipalId(principal);
        row.setLevel((short) level.rank());
        row.setUntil(until);
        row.setGrantedAt(now);
        return row;
    }

    private long principal(String kind) {
        var id = Ids.next();
        sql.insertInto(PRINCIPAL, PRINCIPAL.ID, PRINCIPAL.KIND).values(id, kind).execute();
        return id;
    }

    private void insert(TableRecord<?> row) {
        sql.executeInsert(row);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static void times(int count, Runnable step) {
        for (var done = 0; done < count; done++) {
            step.run();
        }
    }
}
