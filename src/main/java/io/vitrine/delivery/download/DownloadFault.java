package io.vitrine.delivery.download;

import io.vitrine.base.Fault;

/** What can be wrong with a request for downloads. */
enum DownloadFault implements Fault {
    ME("must be me or absent"),
    TIME_ZONE("must be a time zone such as Europe/Berlin");

    private final String sentence;

    DownloadFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
