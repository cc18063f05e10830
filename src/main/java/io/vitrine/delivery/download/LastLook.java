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
    private final DownloadRegister register;
    private final RequesterSight sight;

    LastLook(DownloadRegister register, RequesterSight sight) {
        this.register = register;
        this.sight = sight;
    }

    /** One list is read in a part. */
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

    /** Of a download whose list is not there or damaged it could not be told any more, should the list be brought back. */
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
