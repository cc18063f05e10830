package io.vitrine.delivery.download;

import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.library.PurgeWatch;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Ends downloads whose requesters lost sight of something in them, before what is in the trash is deleted for good: afterwards
 * there is nothing left to ask, and what they could see until then stays theirs.
 */
@Component
class LastLook implements PurgeWatch {
    private static final int AT_A_TIME = 100;

    private final DownloadRegister register;
    private final RequesterSight sight;

    LastLook(DownloadRegister register, RequesterSight sight) {
        this.register = register;
        this.sight = sight;
    }

    /** At most one list is read in a part. */
    @Override
    public OptionalLong look(DSLContext sql, long after) {
        var last = OptionalLong.empty();
        for (var download : register.living(sql, after, AT_A_TIME)) {
            last = OptionalLong.of(download.id().value());
            var requester = sight.restricted(sql, download);
            if (requester.isPresent()) {
                settle(sql, requester.get(), download);
                break;
            }
        }
        return last;
    }

    private void settle(DSLContext sql, Viewer requester, Download download) {
        try {
            if (!sight.seesAll(sql, requester, download)) {
                register.revoke(sql, download);
            }
        } catch (Problem missing) {
            if (missing.kind() != Problem.Kind.INTERNAL) {
                throw missing;
            }
            // Without its list it can neither be asked for nor be sent.
        }
    }
}
