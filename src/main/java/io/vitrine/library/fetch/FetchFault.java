package io.vitrine.library.fetch;

import io.vitrine.base.Fault;
import io.vitrine.base.Problem;

/** What can be wrong with the address of a file on another server. */
enum FetchFault implements Fault {
    HOST("its host is unknown or not on the public Internet"),
    ADDRESS("must be an address with http or https, without a name and password, of at most {most} characters"),
    NO_FILE_THERE("could not be fetched: its server has no such file"),
    FILE_CLOSED("could not be fetched: its server requires signing in"),
    OTHER_ANSWER("could not be fetched: its server answered {status}"),
    NO_ANSWER("could not be fetched: its server did not answer"),
    BROKE_OFF("could not be fetched: the connection broke off"),
    TOOK_TOO_LONG("could not be fetched: it took longer than vitrine.fetch.time"),
    LEADS_ROUND("could not be fetched: too many redirects"),
    LEADS_NOWHERE("could not be fetched: it redirects to an invalid address");

    private final String sentence;

    FetchFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    /** The problem for a file that could not be fetched. */
    Problem problem(Object... values) {
        return Problem.invalidField("url-failed", "file", this, values);
    }

    /** The problem for a server that answered with this status instead of the file. */
    static Problem answered(int status) {
        return switch (status) {
            case 404, 410 -> NO_FILE_THERE.problem();
            case 401, 403 -> FILE_CLOSED.problem();
            default -> OTHER_ANSWER.problem(status);
        };
    }
}
