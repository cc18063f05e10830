package io.vitrine.people;

import io.vitrine.base.Viewer;

/** What a request proved about its sender. */
sealed interface Credentials {
    Viewer viewer();

    /** No credentials. */
    record None() implements Credentials {
        @Override
        public Viewer viewer() {
            return new Viewer.Nobody();
        }
    }

    /** The cookie of a session. */
    record OfSession(Session session, String csrfToken) implements Credentials {
        @Override
        public Viewer viewer() {
            return session.viewer();
        }
    }

    /** An API key. */
    record OfKey(ApiKey key, Viewer viewer) implements Credentials {}
}
