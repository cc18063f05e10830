package io.vitrine.delivery.media;

import io.vitrine.access.Access;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.PublicUrl;
import io.vitrine.base.VersionId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.library.AssetView;
import io.vitrine.library.Assets;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes URLs that open a private file for a limited time. Whoever makes one must be allowed to view the file. */
@Component
class SignedUrls {
    private static final long AN_HOUR = 3600;

    private final Db db;
    private final Access access;
    private final Assets assets;
    private final MediaStore store;
    private final Signatures signatures;
    private final Limits limits;

    SignedUrls(Db db, Access access, Assets assets, MediaStore store, Signatures signatures, Limits limits) {
        this.db = db;
        this.access = access;
        this.assets = assets;
        this.store = store;
        this.signatures = signatures;
        this.limits = limits;
    }

    /** How signed URLs start, and how long they are valid. */
    @Component
    record Limits(SignedUrlSettings settings, PublicUrl base, Clock clock) {
        /** In seconds. */
        long longest() {
            return settings.longest().toSeconds();
        }

        /** Errors: invalid-expiry. */
        long end(@Nullable Long seconds) {
            var longest = longest();
            var asked = seconds == null ? Math.min(AN_HOUR, longest) : seconds;
            if (asked < 1 || asked > longest) {
                throw Problem.invalidField(
                        "invalid-expiry", "expiresIn", AddressFault.SECONDS, 1, longest, "vitrine.signed-urls.longest");
            }
            return clock.millis() / 1000 + asked;
        }
    }

    /** For how many seconds a URL can be valid. */
    long longest() {
        return limits.longest();
    }

    /** Errors: not found, also for a folder and for a version of another file; invalid-expiry; file-is-draft. */
    SignedUrlController.SignedUrl sign(Viewer viewer, NodeId id, @Nullable VersionId version, @Nullable Long seconds) {
        var end = limits.end(seconds);
        var path = db.read(sql -> {
            access.require(sql, viewer, Level.VIEW, id);
            var view = assets.view(sql, viewer, id);
            if (!(view instanceof AssetView.FileView)) {
                throw Problem.notFound();
            }
            var file = store.find(sql, MediaPath.ofStored(view.path()), version).orElseThrow(Problem::notFound);
            if (!file.isPublished()) {
                throw Problem.invalid(
                        "file-is-draft", "A draft is reachable only inside the library; publish it first");
            }
            return view.path();
        });
        var signature = signatures.sign(signatures.key(), id, MediaPath.ofStored(path), version, end);
        var url = limits.base().base() + "/media" + PublicUrl.encoded(path) + "?"
                + (version == null ? "" : "v=" + version + "&") + "expires=" + end + "&signature=" + signature.value();
        return new SignedUrlController.SignedUrl(url, Instant.ofEpochSecond(end));
    }
}
