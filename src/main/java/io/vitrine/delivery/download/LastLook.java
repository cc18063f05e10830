package io.vitrine.delivery.download;

import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.library.PurgeWatch;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Ends downloads whose requesters have lost access to something in them, before nodes in the trash are deleted for good:
 * afterwards access to the deleted nodes can no longer be checked, so requesters keep what they could see until then.
 */
@Component
class LastLook implements PurgeWatch {
    private final DownloadRegister register;
    private final RequesterSight sight;

    LastLook(DownloadRegister register, RequesterSight sight) {
        this.register = register;
        this.sight = sight;
    }

    /** Each part reads the list of one download. */
    @Override
    public OptionalLong look(DSLContext sql, long after) {
        var next = register.nextOfRestricted(sql, after);
        next.ifPresent(
                download -> sight.restricted(sql, download).ifPresent(requester -> settle(sql, requester, download)));
        return next.map(download -> OptionalLong.of(download.id().value())).orElse(OptionalLong.empty());
    }

    private void settle(DSLContext sql, Viewer requester, Download download) {
        if (!seesAll(sql, requester, download)) {
            register.revoke(sql, download);
        }
    }

    /**
     * A download whose list is missing or damaged counts as not seen: if the list were restored later, access could no
     * longer be checked.
     */
    private boolean seesAll(DSLContext sql, Viewer requester, Download download) {
        try {
            return sight.seesAll(sql, requester, download);
        } catch (Problem unreadable) {
            if (unreadable.kind() != Problem.Kind.INTERNAL) {
                throw unreadable;
            }
            return false;
        }
    }
}
