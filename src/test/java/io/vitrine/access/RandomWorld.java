package io.vitrine.access;

import static io.vitrine.db.schema.Tables.APP_GROUP;
import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.COLLECTION_SHARE;
import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.GROUP_MEMBER;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.NODE_SHARE;
import static io.vitrine.db.schema.Tables.PRINCIPAL;
import static org.jooq.impl.DSL.noCondition;

import io.vitrine.base.Ids;
import io.vitrine.base.Level;
import io.vitrine.base.Role;
import io.vitrine.testing.Choices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/** A random tree with people, groups, collections and shares, created alike in the database and in an {@link Oracle}. */
final class RandomWorld {
    final Oracle oracle = new Oracle();
    final List<Long> users = new ArrayList<>();
    final List<Long> groups = new ArrayList<>();
    final List<Long> folders = new ArrayList<>(List.of(1L));
    private final Map<Table<?>, List<TableRecord<?>>> rows = new HashMap<>();
    private final Map<Long, List<Long>> above = new HashMap<>(Map.of(1L, List.of(1L)));
    private final Choices choices;
    private final long now;

    RandomWorld(Choices choices, long now) {
        this.choices = choices;
        this.now = now;
    }

    RandomWorld make(DSLContext sql) {
        times(1 + choices.below(4), this::group);
        times(2 + choices.below(3), this::user);
        times(2 + choices.below(12), () -> node(true));
        times(3 + choices.below(14), () -> node(false));
        times(choices.below(5), this::collection);
        times(choices.below(14), this::share);
        // Referenced tables come first.
        for (var table : List.of(
                PRINCIPAL,
                APP_GROUP,
                APP_USER,
                GROUP_MEMBER,
                NODE,
                FOLDER,
                FOLDER_CLOSURE,
                MEDIA_COLLECTION,
                COLLECTION_MEMBER,
                NODE_SHARE,
                COLLECTION_SHARE)) {
            sql.batchInsert(rows.getOrDefault(table, List.of())).execute();
        }
        ShareCopies.refresh(sql, noCondition());
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
        var role = choices.oneIn(8) ? choices.of(List.of(Role.values())) : Role.RESTRICTED;
        var row = APP_USER.newRecord();
        row.setId(id);
        row.setName("u" + id);
        row.setNameKey("u" + id);
        row.setRole(role.toString());
        row.setActive(true);
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        insert(row);
        users.add(id);
        oracle.roles.put(id, role);
        var in = new HashSet<Long>();
        if (role.isRestricted()) {
            groups.stream().filter(group -> choices.oneIn(3)).forEach(in::add);
        }
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
        var parent = choices.of(folders);
        var owner = choices.oneIn(6) ? choices.of(users) : null;
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
            attach(id, parent);
        }
        oracle.nodes.put(id, new Oracle.Node(id, folder, parent, owner));
    }

    private void attach(long id, long parent) {
        var place = FOLDER.newRecord();
        place.setId(id);
        place.setPath("/random-" + id);
        insert(place);
        var chain = new ArrayList<>(List.of(id));
        chain.addAll(Objects.requireNonNull(above.get(parent)));
        for (var depth = 0; depth < chain.size(); depth++) {
            var row = FOLDER_CLOSURE.newRecord();
            row.setDescendant(id);
            row.setAncestor(chain.get(depth));
            row.setDepth(depth);
            insert(row);
        }
        above.put(id, chain);
        folders.add(id);
    }

    private void collection() {
        var id = Ids.next();
        var owner = choices.oneIn(4) ? choices.of(users) : null;
        var filtering = choices.oneIn(3);
        var members = new HashSet<Long>();
        oracle.nodes.keySet().stream().sorted().filter(node -> choices.oneIn(6)).forEach(members::add);
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
        var onCollection = !oracle.collections.isEmpty() && choices.oneIn(3);
        var object = choices.of((onCollection ? oracle.collections.keySet() : oracle.nodes.keySet())
                .stream().sorted().toList());
        var principal = choices.of(choices.oneIn(2) ? users : groups);
        if (oracle.shares.stream().anyMatch(had -> had.object() == object && had.principal() == principal)) {
            return;
        }
        var level = Level.ofRank(1 + choices.below(3));
        var ended = choices.oneIn(5);
        var until = ended ? Long.valueOf(now) : choices.oneIn(2) ? null : Long.valueOf(now + 3_600_000);
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
        var row = PRINCIPAL.newRecord();
        row.setId(Ids.next());
        row.setKind(kind);
        insert(row);
        return row.getId();
    }

    private void insert(TableRecord<?> row) {
        rows.computeIfAbsent(row.getTable(), any -> new ArrayList<>()).add(row);
    }

    private static void times(int count, Runnable step) {
        for (var done = 0; done < count; done++) {
            step.run();
        }
    }
}
