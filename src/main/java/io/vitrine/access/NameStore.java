package io.vitrine.access;

import static io.vitrine.db.schema.Tables.APP_GROUP;
import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.FOLDER;
import static io.vitrine.db.schema.Tables.GROUP_MEMBER;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;

import io.vitrine.base.CollectionId;
import io.vitrine.base.GroupId;
import io.vitrine.base.Ids;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import io.vitrine.base.PrincipalId;
import io.vitrine.base.Problem;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.db.Dialect;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names shown when ways are described to people; each method is one query per kind for any number of ids. SQL only. */
@Component
public class NameStore {
    /** A user or group that exists. {@code counts} tells whether a share with it has an effect today. */
    public record Principal(PrincipalId id, String name, boolean counts) {}

    /** An object: the word for its kind, its path or name, its owner and the owner's name. */
    record Described(
            String kind,
            String name,
            @Nullable Long owner,
            @Nullable String ownerName) {}

    public Map<Long, Principal> principals(DSLContext sql, Collection<Long> ids) {
        var found = new HashMap<Long, Principal>();
        sql.select(APP_USER.ID, APP_USER.NAME, APP_USER.ROLE)
                .from(APP_USER)
                .where(Dialect.in(APP_USER.ID, ids))
                .and(APP_USER.DELETED_AT.isNull())
                .forEach(row -> found.put(
                        row.value1(),
                        new Principal(
                                new UserId(row.value1()),
                                row.value2(),
                                Role.named(row.value3()).isRestricted())));
        sql.select(APP_GROUP.ID, APP_GROUP.NAME)
                .from(APP_GROUP)
                .where(Dialect.in(APP_GROUP.ID, ids))
                .forEach(row -> found.put(row.value1(), new Principal(new GroupId(row.value1()), row.value2(), true)));
        return found;
    }

    /** The groups of each of these users. */
    Map<Long, Set<Long>> groupsOf(DSLContext sql, Collection<Long> users) {
        return sql
                .select(GROUP_MEMBER.USER_ID, GROUP_MEMBER.GROUP_ID)
                .from(GROUP_MEMBER)
                .where(Dialect.in(GROUP_MEMBER.USER_ID, users))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(), Collectors.mapping(row -> row.value2(), Collectors.toSet())));
    }

    Optional<Role> roleOf(DSLContext sql, UserId user) {
        return sql.select(APP_USER.ROLE)
                .from(APP_USER)
                .where(APP_USER.ID.eq(user.value()))
                .and(APP_USER.DELETED_AT.isNull())
                .fetchOptional(APP_USER.ROLE)
                .map(Role::named);
    }

    Map<Long, String> folderPaths(DSLContext sql, AllowedSet<NodeId> folders) {
        return sql.select(FOLDER.ID, FOLDER.PATH)
                .from(FOLDER)
                .where(Dialect.in(FOLDER.ID, folders.values()))
                .fetchMap(FOLDER.ID, FOLDER.PATH);
    }

    Map<Long, String> collectionNames(DSLContext sql, AllowedSet<CollectionId> collections) {
        return sql.select(MEDIA_COLLECTION.ID, MEDIA_COLLECTION.NAME)
                .from(MEDIA_COLLECTION)
                .where(Dialect.in(MEDIA_COLLECTION.ID, collections.values()))
                .fetchMap(MEDIA_COLLECTION.ID, MEDIA_COLLECTION.NAME);
    }

    /** Objects that a viewer may see, each with the word for its kind and its path or name. */
    public Map<Long, AccessView.Named> objects(DSLContext sql, AllowedSet<? extends ObjectId> seen) {
        return objects(sql, seen.ids());
    }

    /**
     * Objects, each with the word for its kind and its path, or name for collections; those that no longer exist are
     * missing.
     */
    Map<Long, AccessView.Named> objects(DSLContext sql, Collection<? extends ObjectId> ids) {
        var values = ids.stream().map(ObjectId::value).toList();
        var around = FOLDER.as("around");
        var found = new HashMap<Long, AccessView.Named>();
        sql.select(NODE.ID, FOLDER.PATH, around.PATH, NODE.NAME, NODE.KIND)
                .from(NODE)
                .leftJoin(FOLDER)
                .on(FOLDER.ID.eq(NODE.ID))
                .leftJoin(around)
                .on(around.ID.eq(NODE.PARENT_ID))
                .where(Dialect.in(NODE.ID, values))
                .forEach(row -> found.put(
                        row.value1(),
                        named(
                                row.value5() == Nodes.FOLDER ? "folder" : "file",
                                row.value1(),
                                row.value2() == null ? below(row.value3(), row.value4()) : row.value2())));
        sql.select(MEDIA_COLLECTION.ID, MEDIA_COLLECTION.NAME)
                .from(MEDIA_COLLECTION)
                .where(Dialect.in(MEDIA_COLLECTION.ID, values))
                .forEach(row -> found.put(row.value1(), named("collection", row.value1(), row.value2())));
        return found;
    }

    private static AccessView.Named named(String kind, long id, String name) {
        return new AccessView.Named(kind, Ids.show(id), name);
    }

    private static String below(@Nullable String folder, String name) {
        return folder == null || folder.equals("/") ? "/" + name : folder + "/" + name;
    }

    /**
     * Describes an object and keeps its row from change until the transaction ends. Errors: not found if it was deleted
     * since the proof was given.
     */
    Described describeLocked(DSLContext sql, Allowed<? extends ObjectId> object) {
        return switch (object.id()) {
            case NodeId node -> {
                Dialect.locked(sql, sql.select(NODE.ID).from(NODE).where(NODE.ID.eq(node.value())))
                        .fetch();
                yield describe(sql, object);
            }
            case CollectionId collection -> {
                Dialect.locked(
                                sql,
                                sql.select(MEDIA_COLLECTION.ID)
                                        .from(MEDIA_COLLECTION)
                                        .where(MEDIA_COLLECTION.ID.eq(collection.value())))
                        .fetch();
                yield describe(sql, object);
            }
        };
    }

    Described describe(DSLContext sql, Allowed<? extends ObjectId> object) {
        return switch (object.id()) {
            case NodeId node -> describe(sql, node);
            case CollectionId collection ->
                sql.select(MEDIA_COLLECTION.NAME, MEDIA_COLLECTION.OWNER_ID, APP_USER.NAME)
                        .from(MEDIA_COLLECTION)
                        .leftJoin(APP_USER)
                        .on(APP_USER.ID.eq(MEDIA_COLLECTION.OWNER_ID))
                        .where(MEDIA_COLLECTION.ID.eq(collection.value()))
                        .fetchOptional(row -> new Described("collection", row.value1(), row.value2(), row.value3()))
                        .orElseThrow(Problem::notFound);
        };
    }

    private static Described describe(DSLContext sql, NodeId node) {
        var around = FOLDER.as("around");
        return sql.select(NODE.KIND, FOLDER.PATH, around.PATH, NODE.NAME, NODE.OWNER_ID, APP_USER.NAME)
                .from(NODE)
                .leftJoin(FOLDER)
                .on(FOLDER.ID.eq(NODE.ID))
                .leftJoin(around)
                .on(around.ID.eq(NODE.PARENT_ID))
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(NODE.OWNER_ID))
                .where(NODE.ID.eq(node.value()))
                .and(Nodes.LIVE)
                .fetchOptional(row -> new Described(
                        row.value1() == Nodes.FOLDER ? "folder" : "file",
                        row.value2() == null ? below(row.value3(), row.value4()) : row.value2(),
                        row.value5(),
                        row.value6()))
                .orElseThrow(Problem::notFound);
    }
}
