package io.vitrine.people;

/**
 * Someone who has just signed in.
 *
 * @param token for the cookie alone
 */
record SignedIn(User user, String token) {
    /** What the page learns of it: who it is, and what to send along with writes as X-CSRF-Token. */
    record SignedInAnswer(User user, String csrfToken) {}

    SignedInAnswer answer() {
        return new SignedInAnswer(user, Sessions.csrfToken(token));
    }
}
