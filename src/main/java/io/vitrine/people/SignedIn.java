package io.vitrine.people;

/**
 * Someone who has just signed in.
 *
 * @param token for the cookie alone
 */
record SignedIn(User user, String token) {
    /** What the page learns of it: who it is, and what to send along with writes as X-CSRF-Token. */
    record Answer(User user, String csrfToken) {}

    Answer answer() {
        return new Answer(user, Sessions.csrfToken(token));
    }
}
