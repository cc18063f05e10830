package io.vitrine.people;

/**
 * A user who has just signed in.
 *
 * @param token for the cookie alone
 */
record SignedIn(User user, String token) {
    /** What the page learns: who signed in, and the token to send with writes as X-CSRF-Token. */
    record SignedInAnswer(User user, String csrfToken) {}

    SignedInAnswer answer() {
        return new SignedInAnswer(user, Sessions.csrfToken(token));
    }
}
