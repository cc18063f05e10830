package io.vitrine.delivery.download;

import com.fasterxml.jackson.annotation.JsonValue;
import io.vitrine.base.DownloadId;
import io.vitrine.base.KeyId;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.base.Word;
import org.jspecify.annotations.Nullable;

/**
 * A download as recorded in the database.
 *
 * @param name of the archive, with its extension
 * @param hasList whether the archive is to contain a list of its files
 * @param manifest the SHA-256 of the list of its entries; null after the download has ended
 * @param listing the SHA-256 of the list that is in the archive; null after the download has ended or if there is no such
 * list
 * @param counts how much is in it
 * @param life its times, and how it ended
 */
record Download(
        DownloadId id,
        String name,
        Requester requester,
        boolean hasList,
        @Nullable String transformation,
        @Nullable String manifest,
        @Nullable String listing,
        Counts counts,
        Life life) {
    /** How long after its last sign of life a transfer counts as under way. */
    static final long SIGN_OF_LIFE_MILLIS = 30_000;

    /** Who asked for the download: a user, or a key of the organisation. */
    record Requester(@Nullable UserId user, @Nullable KeyId key, String name) {
        static Requester of(Viewer viewer) {
            return new Requester(
                    viewer.user().orElse(null), viewer instanceof Viewer.Key key ? key.id() : null, viewer.name());
        }

        boolean is(Viewer viewer) {
            return viewer instanceof Viewer.Key other
                    ? other.id().equals(key)
                    : user != null && viewer.user().filter(user::equals).isPresent();
        }
    }

    /** @param bytes the size of the archive; null if it is unknown until the archive has been sent */
    record Counts(
            long files,
            long folders,
            long skipped,
            @Nullable Long bytes) {
        Counts ofUnknownSize() {
            return new Counts(files, folders, skipped, null);
        }
    }

    /**
     * Times are in milliseconds.
     *
     * @param ended how the download ended; null until its end has been recorded
     * @param activeAt the last sign of a transfer under way; null if there is none
     * @param finishedAt when all of it had been sent for the first time
     * @param sent how many bytes have been sent in total
     */
    record Life(
            long createdAt,
            long expiresAt,
            @Nullable End ended,
            @Nullable Long startedAt,
            @Nullable Long activeAt,
            @Nullable Long finishedAt,
            long sent) {
        static Life from(long now, long until) {
            return new Life(now, until, null, null, null, null, 0);
        }
    }

    /** How a download ends. */
    enum End {
        DELETED,
        REVOKED,
        EXPIRED
    }

    /** The state of a download as shown to clients. */
    enum Status {
        READY,
        RUNNING,
        DONE,
        EXPIRED,
        REVOKED;

        @JsonValue
        @Override
        public String toString() {
            return Word.of(this);
        }
    }

    Status status(long now) {
        var active = life.activeAt();
        if (life.ended() == End.REVOKED) {
            return Status.REVOKED;
        }
        if (life.ended() != null || life.expiresAt() <= now) {
            return Status.EXPIRED;
        }
        if (active != null && now - active < SIGN_OF_LIFE_MILLIS) {
            return Status.RUNNING;
        }
        return life.finishedAt() == null ? Status.READY : Status.DONE;
    }

    /** A strong entity tag: equal exactly if the bytes are equal. */
    String etag() {
        return '"' + String.valueOf(manifest) + '"';
    }
}
