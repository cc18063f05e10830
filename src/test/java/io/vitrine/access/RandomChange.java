package io.vitrine.access;

import static io.vitrine.db.schema.Tables.APP_GROUP;
import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.GROUP_MEMBER;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import io.vitrine.base.CollectionId;
import io.vitrine.base.GroupId;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import io.vitrine.base.PrincipalId;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.testing.Choices;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A random change of who has access to what: as a preview request (null if this kind of change has no preview), as a change of
 * the database, and as a change of an {@link Oracle}.
 */
record RandomChange(@Nullable PreviewRequest request, Consumer<DSLContext> stored, Consumer<Oracle> told) {
    /** Makes random changes to a world, each based on the state that the earlier ones left. */
    record Maker(RandomWorld world, Choices choices, long now) {
        private static final Shares SHARES = new Shares();
        private static final Memberships MEMBERSHIPS = new Memberships();

        RandomChange make() {
            var hasCollections = !world.oracle.collections.isEmpty();
            return switch (choices.below(hasCollections ? 10 : 6)) {
                case 0 -> share(new NodeId(any(world.oracle.nodes.keySet())));
                case 1 -> groupMember();
                case 2 -> choices.oneIn(3) && world.groups.size() > 1 ? groupDeletion() : userRole();
                case 3 -> choices.oneIn(3) && world.users.size() > 1 ? userDeletion() : userRole();
                case 4 -> move();
                case 5 -> deletion();
                case 6, 7 -> members();
                case 8 -> share(new CollectionId(any(world.oracle.collections.keySet())));
                default -> choices.oneIn(3) ? collectionDeletion() : collectionMode();
            };
        }

        private RandomChange move() {
            var node = any(world.oracle.nodes.keySet());
            var below = world.oracle.nodes.keySet().stream()
                    .filter(each -> world.oracle.selfAndAbove(each).contains(node))
                    .toList();
            var to = choices.of(world.folders.stream()
                    .filter(folder -> !below.contains(folder))
                    .toList());
            var moved = world.oracle.nodes.get(node);
            return new RandomChange(
                    null,
                    sql -> {
                        sql.update(NODE)
                                .set(NODE.PARENT_ID, to)
                                .where(NODE.ID.eq(node))
                                .execute();
                        if (moved.folder()) {
                            sql.deleteFrom(FOLDER_CLOSURE)
                                    .where(FOLDER_CLOSURE.DESCENDANT.in(below))
                                    .and(FOLDER_CLOSURE.ANCESTOR.notIn(below))
                                    .execute();
                            sql.insertInto(
                                            FOLDER_CLOSURE,
                                            FOLDER_CLOSURE.DESCENDANT,
                                            FOLDER_CLOSURE.ANCESTOR,
                                            FOLDER_CLOSURE.DEPTH)
                                    .select(select(FOLDER.ID, FOLDER_CLOSURE.ANCESTOR, inline(0))
                                            .from(FOLDER)
                                            .crossJoin(FOLDER_CLOSURE)
                                            .where(FOLDER.ID.in(below))
                                            .and(FOLDER_CLOSURE.DESCENDANT.eq(to)))
                                    .execute();
                        }
                    },
                    oracle -> oracle.nodes.put(node, new Oracle.Node(node, moved.folder(), to, moved.owner())));
        }

        /** Deletes a node without children. */
        private RandomChange deletion() {
            var nodes = world.oracle.nodes;
            var parents = nodes.values().stream().map(Oracle.Node::parent).collect(Collectors.toSet());
            var node = any(nodes.keySet().stream()
                    .filter(each -> !parents.contains(each))
                    .collect(Collectors.toSet()));
            var only = Set.of(node);
            return new RandomChange(
                    null,
                    sql -> {
                        MEMBERSHIPS.forget(sql, only, now);
                        SHARES.forget(sql, only);
                        new TreeMoves().detach(sql, only);
                        sql.deleteFrom(NODE).where(NODE.ID.eq(node)).execute();
                    },
                    oracle -> {
                        world.folders.remove(node);
                        oracle.nodes.remove(node);
                        oracle.shares.removeIf(had -> had.object() == node);
                        oracle.collections
                                .values()
                                .forEach(each -> each.members().remove(node));
                    });
        }

        private RandomChange share(ObjectId object) {
            var restricted = world.users.stream()
                    .filter(user -> world.oracle.roles.get(user) == Role.RESTRICTED)
                    .toList();
            PrincipalId principal = !restricted.isEmpty() && choices.oneIn(2)
                    ? new UserId(choices.of(restricted))
                    : new GroupId(choices.of(world.groups));
            var named = new AccessChange.Principal(principal.kind(), principal.toString());
            var level = Level.ofRank(choices.below(4));
            var grants = level == Level.NONE
                    ? List.<AccessChange.Grant>of()
                    : List.of(new AccessChange.Grant(named, level, null));
            var removals = level == Level.NONE ? List.of(named) : List.<AccessChange.Principal>of();
            var allowed = new Allowed<>(object, Level.MANAGE);
            return new RandomChange(
                    share(object, grants, removals),
                    sql -> {
                        if (level == Level.NONE) {
                            SHARES.remove(sql, allowed, List.of(principal));
                        } else {
                            SHARES.put(sql, allowed, List.of(new Shares.Grant(principal, level, null)), null, now);
                        }
                    },
                    oracle -> {
                        oracle.shares.removeIf(
                                had -> had.object() == object.value() && had.principal() == principal.value());
                        if (level != Level.NONE) {
                            oracle.shares.add(new Oracle.Share(object.value(), principal.value(), level, false));
                        }
                    });
        }

        private static PreviewRequest share(
                ObjectId object, List<AccessChange.Grant> grants, List<AccessChange.Principal> removals) {
            var asked = switch (object) {
                case NodeId node -> new PreviewRequest.Share(node, null, grants, removals);
                case CollectionId collection -> new PreviewRequest.Share(null, collection, grants, removals);
            };
            return new PreviewRequest(asked, null, null, null, null);
        }

        private RandomChange groupMember() {
            var group = choices.of(world.groups);
            var user = choices.of(world.users);
            var joins = choices.oneIn(2);
            var is = world.oracle.roles.get(user) == Role.RESTRICTED;
            var in = world.oracle.groupsOfUser.get(user).contains(group);
            var users = List.of(new UserId(user));
            return new RandomChange(
                    group(new PreviewRequest.Group(
                            new GroupId(group), joins ? users : null, joins ? null : users, null)),
                    sql -> {
                        if (joins && is && !in) {
                            sql.insertInto(
                                            GROUP_MEMBER,
                                            GROUP_MEMBER.USER_ID,
                                            GROUP_MEMBER.GROUP_ID,
                                            GROUP_MEMBER.ADDED_AT)
                                    .values(user, group, now)
                                    .execute();
                        } else if (!joins) {
                            sql.deleteFrom(GROUP_MEMBER)
                                    .where(GROUP_MEMBER.USER_ID.eq(user))
                                    .and(GROUP_MEMBER.GROUP_ID.eq(group))
                                    .execute();
                        }
                    },
                    oracle -> {
                        if (joins && is) {
                            oracle.groupsOfUser.get(user).add(group);
                        } else if (!joins) {
                            oracle.groupsOfUser.get(user).remove(group);
                        }
                    });
        }

        private RandomChange groupDeletion() {
            var group = new GroupId(choices.of(world.groups));
            return new RandomChange(
                    group(new PreviewRequest.Group(group, null, null, true)),
                    sql -> {
                        SHARES.removed(sql, group);
                        sql.deleteFrom(GROUP_MEMBER)
                                .where(GROUP_MEMBER.GROUP_ID.eq(group.value()))
                                .execute();
                        sql.deleteFrom(APP_GROUP)
                                .where(APP_GROUP.ID.eq(group.value()))
                                .execute();
                    },
                    oracle -> {
                        world.groups.remove(group.value());
                        oracle.shares.removeIf(had -> had.principal() == group.value());
                        oracle.groupsOfUser.values().forEach(groups -> groups.remove(group.value()));
                    });
        }

        private static PreviewRequest group(PreviewRequest.Group group) {
            return new PreviewRequest(null, null, null, group, null);
        }

        private RandomChange userRole() {
            var user = choices.of(world.users);
            var role = choices.oneIn(2) ? Role.RESTRICTED : choices.of(List.of(Role.values()));
            return new RandomChange(
                    user(new PreviewRequest.User(new UserId(user), role, null)),
                    sql -> {
                        sql.update(APP_USER)
                                .set(APP_USER.ROLE, role.toString())
                                .where(APP_USER.ID.eq(user))
                                .execute();
                        if (!role.isRestricted()) {
                            sql.deleteFrom(GROUP_MEMBER)
                                    .where(GROUP_MEMBER.USER_ID.eq(user))
                                    .execute();
                        }
                    },
                    oracle -> {
                        oracle.roles.put(user, role);
                        if (!role.isRestricted()) {
                            oracle.groupsOfUser.get(user).clear();
                        }
                    });
        }

        private RandomChange userDeletion() {
            var user = new UserId(choices.of(world.users));
            return new RandomChange(
                    user(new PreviewRequest.User(user, null, true)),
                    sql -> {
                        SHARES.removed(sql, user);
                        sql.deleteFrom(GROUP_MEMBER)
                                .where(GROUP_MEMBER.USER_ID.eq(user.value()))
                                .execute();
                        sql.update(APP_USER)
                                .set(APP_USER.DELETED_AT, now)
                                .where(APP_USER.ID.eq(user.value()))
                                .execute();
                    },
                    oracle -> {
                        oracle.shares.removeIf(had -> had.principal() == user.value());
                        oracle.groupsOfUser.get(user.value()).clear();
                        oracle.roles.remove(user.value());
                        world.users.remove(user.value());
                    });
        }

        private static PreviewRequest user(PreviewRequest.User user) {
            return new PreviewRequest(null, null, null, null, user);
        }

        private RandomChange members() {
            var collection = new CollectionId(any(world.oracle.collections.keySet()));
            var node = new NodeId(any(world.oracle.nodes.keySet()));
            var adds = choices.oneIn(2);
            var nodes = List.of(node);
            return new RandomChange(
                    new PreviewRequest(
                            null,
                            new PreviewRequest.Members(List.of(collection), adds ? nodes : null, adds ? null : nodes),
                            null,
                            null,
                            null),
                    sql -> {
                        var in = new AllowedSet<>(Set.of(collection));
                        var some = new AllowedSet<>(Set.of(node));
                        if (adds) {
                            MEMBERSHIPS.add(sql, in, some, null, now);
                        } else {
                            MEMBERSHIPS.remove(sql, in, some, now);
                        }
                    },
                    oracle -> {
                        var members = oracle.collections.get(collection.value()).members();
                        if (adds) {
                            members.add(node.value());
                        } else {
                            members.remove(node.value());
                        }
                    });
        }

        private RandomChange collectionDeletion() {
            var collection = new CollectionId(any(world.oracle.collections.keySet()));
            return new RandomChange(
                    collection(new PreviewRequest.Collection(collection, null, true)),
                    sql -> {
                        MEMBERSHIPS.end(sql, new AllowedSet<>(Set.of(collection)));
                        sql.deleteFrom(MEDIA_COLLECTION)
                                .where(MEDIA_COLLECTION.ID.eq(collection.value()))
                                .execute();
                    },
                    oracle -> {
                        oracle.shares.removeIf(had -> had.object() == collection.value());
                        oracle.collections.remove(collection.value());
                    });
        }

        private RandomChange collectionMode() {
            var collection = new CollectionId(any(world.oracle.collections.keySet()));
            var filters = choices.oneIn(2);
            return new RandomChange(
                    collection(new PreviewRequest.Collection(collection, MemberAccess.of(filters), null)),
                    sql -> sql.update(MEDIA_COLLECTION)
                            .set(MEDIA_COLLECTION.FILTERING, filters)
                            .where(MEDIA_COLLECTION.ID.eq(collection.value()))
                            .execute(),
                    oracle -> oracle.collections.computeIfPresent(
                            collection.value(),
                            (id, was) -> new Oracle.Collection(id, was.owner(), was.members(), filters)));
        }

        private static PreviewRequest collection(PreviewRequest.Collection collection) {
            return new PreviewRequest(null, null, collection, null, null);
        }

        private long any(Set<Long> ids) {
            return choices.of(ids.stream().sorted().toList());
        }
    }
}
