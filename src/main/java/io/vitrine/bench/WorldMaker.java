package io.vitrine.bench;

import io.vitrine.base.CollectionId;
import io.vitrine.base.Fold;
import io.vitrine.base.GroupId;
import io.vitrine.base.Level;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.db.Db;
import io.vitrine.db.schema.tables.records.AppGroupRecord;
import io.vitrine.db.schema.tables.records.AppUserRecord;
import io.vitrine.db.schema.tables.records.CollectionShareRecord;
import io.vitrine.db.schema.tables.records.GroupMemberRecord;
import io.vitrine.db.schema.tables.records.MediaCollectionRecord;
import io.vitrine.db.schema.tables.records.NodeShareRecord;
import io.vitrine.db.schema.tables.records.PrincipalRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes a world: the same for the same size, except for ids and times. */
final class WorldMaker {
    /** The restricted user who is measured. */
    static final String MEASURED = "u0@bench.example";

    private static final int SEED = 2026;

    private final WorldStore store;
    private final WorldSize size;
    private final WorldTree tree;
    private final Random random = new Random(SEED);
    private final long now = System.currentTimeMillis();
    private final List<Long> users = new ArrayList<>();
    private final List<Long> groups = new ArrayList<>();
    private final List<Long> collections = new ArrayList<>();

    private WorldMaker(Db db, WorldSize size) {
        this.store = new WorldStore(db);
        this.size = size;
        this.tree = new WorldTree(store, size, store.contents(), now);
    }

    /** The files share the contents that are already stored; the users have the administrator's password. */
    static World make(Db db, WorldSize size, String administrator) {
        return new WorldMaker(db, size).make(administrator);
    }

    private World make(String administrator) {
        people(store.passwordOf(administrator));
        groups();
        tree.make(users);
        collections();
        var usual = members();
        shares();
        store.flush();
        store.finish();
        return new World(
                size.files(),
                users.getFirst(),
                tree.deepest(),
                tree.filesOfDeepest(),
                collections.get(1),
                collections.get(2),
                usual,
                collections.getFirst());
    }

    private void people(String password) {
        for (var number = 0; number < size.users(); number++) {
            var id = UserId.next();
            var email = number == 0 ? MEASURED : "u" + number + "@bench.example";
            principal(id.value(), id.kind());
            var row = new AppUserRecord();
            row.setId(id.value());
            row.setEmail(email);
            row.setEmailKey(Fold.key(email));
            row.setName("User " + number);
            row.setNameKey(Fold.key("User " + number));
            row.setRole((number % 100 == 99 ? Role.VIEW_ONLY : Role.RESTRICTED).toString());
            row.setActive(true);
            row.setPasswordHash(password);
            row.setCreatedAt(now);
            row.setUpdatedAt(now);
            store.add(row);
            users.add(id.value());
        }
    }

    private void principal(long id, String kind) {
        var row = new PrincipalRecord();
        row.setId(id);
        row.setKind(kind);
        store.add(row);
    }

    /** User number n is in n % 10 groups, except the measured one, who is in three, and the view-only ones, who are in none. */
    private void groups() {
        for (var number = 0; number < size.groups(); number++) {
            var id = GroupId.next();
            principal(id.value(), id.kind());
            var row = new AppGroupRecord();
            row.setId(id.value());
            row.setName("Group " + number);
            row.setNameKey(Fold.key("Group " + number));
            row.setCreatedAt(now);
            row.setUpdatedAt(now);
            store.add(row);
            groups.add(id.value());
        }
        for (var number = 0; number < size.users(); number++) {
            var first = random.nextInt(size.groups());
            for (var in = 0; in < (number == 0 ? 3 : number % 100 == 99 ? 0 : number % 10); in++) {
                var row = new GroupMemberRecord();
                row.setUserId(users.get(number));
                row.setGroupId(groups.get((first + in) % size.groups()));
                row.setAddedAt(now);
                store.add(row);
            }
        }
    }

    private void collections() {
        for (var number = 0; number < size.collections(); number++) {
            var id = CollectionId.next().value();
            var name = "collection-" + number;
            var row = new MediaCollectionRecord();
            row.setId(id);
            row.setName(name);
            row.setNameKey(Fold.key(name));
            row.setWordsKey(Fold.key(name));
            row.setOwnerId(number > 2 && number % 5 == 0 ? any(users) : null);
            row.setMemberCount(0L);
            row.setCreatedAt(now);
            row.setUpdatedAt(now);
            row.setRevision(1L);
            store.add(row);
            collections.add(id);
        }
        store.flush();
    }

    /** Adds the members, and returns the files of the usual collection, the third. */
    private List<Long> members() {
        store.addAllFiles(collections.getFirst(), tree.files(), now);
        store.addMembers(collections.get(1), some(WorldSize.FEW, tree.files()), now);
        List<Long> usual = List.of();
        for (var number = 2; number < collections.size(); number++) {
            var members = some(size.inCollection(), tree.files());
            store.addMembers(collections.get(number), members, now);
            store.addMembers(collections.get(number), number == 2 ? List.of() : some(10, tree.folders()), now);
            usual = number == 2 ? members : usual;
        }
        return usual;
    }

    /** Nine of ten shares are of folders and files, the others of collections; more are with users than with groups. */
    private void shares() {
        share(tree.outermost(), users.getFirst(), Level.VIEW);
        for (var seen : collections.subList(0, 3)) {
            shareCollection(seen, users.getFirst());
        }
        var known = new HashSet<List<Long>>();
        for (var number = 0; number < size.shares(); number++) {
            var principal = random.nextInt(10) < 7 ? users.get(1 + random.nextInt(users.size() - 1)) : any(groups);
            var collection = number % 10 == 0;
            var object = collection
                    ? collections.get(3 + random.nextInt(collections.size() - 3))
                    : any(random.nextInt(5) == 0 ? tree.files() : tree.folders());
            if (known.add(List.of(principal, object))) {
                if (collection) {
                    shareCollection(object, principal);
                } else {
                    share(object, principal, Level.ofRank(1 + random.nextInt(3)));
                }
            }
        }
    }

    private void share(long node, long principal, Level level) {
        var row = new NodeShareRecord();
        row.setPrincipalId(principal);
        row.setNodeId(node);
        row.setLevel((short) level.rank());
        row.setGrantedAt(now);
        store.add(row);
    }

    private void shareCollection(long collection, long principal) {
        var row = new CollectionShareRecord();
        row.setPrincipalId(principal);
        row.setCollectionId(collection);
        row.setLevel((short) Level.VIEW.rank());
        row.setGrantedAt(now);
        store.add(row);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<Long> some(int many, List<Long> of) {
        return IntStream.range(0, many).mapToObj(one -> any(of)).distinct().toList();
    }
}
