package io.vitrine.base;

import java.util.Optional;

/**
 * Who is asking. Made once for each request from its credentials and passed on as an argument; nothing reads it from
 * anywhere else.
 */
public sealed interface Viewer {
    Role role();

    /** The name to record beside what this viewer did. */
    String name();

    /** The user behind the request, if it is a person, who owns what the request creates. */
    default Optional<UserId> user() {
        return Optional.empty();
    }

    /** Whether the viewer is known at all. */
    default boolean isSignedIn() {
        return true;
    }

    default boolean isAdministrator() {
        return isSignedIn() && role() == Role.ADMINISTRATOR;
    }

    /** A user, signed in or acting through a personal key. */
    record Member(UserId id, String name, Role role) implements Viewer {
        @Override
        public Optional<UserId> user() {
            return Optional.of(id);
        }
    }

    /** A program with a key of the organisation: it has the key's role and owns nothing it creates. */
    record Key(KeyId id, String name, Role role) implements Viewer {}

    /** The server itself, acting for the reason given: jobs, set-up, the command line. */
    record Server(String name) implements Viewer {
        @Override
        public Role role() {
            return Role.ADMINISTRATOR;
        }
    }

    /** A request without credentials. */
    record Nobody() implements Viewer {
        @Override
        public Role role() {
            return Role.RESTRICTED;
        }

        @Override
        public String name() {
            return "nobody";
        }

        @Override
        public boolean isSignedIn() {
            return false;
        }
    }
}
