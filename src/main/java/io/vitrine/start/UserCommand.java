package io.vitrine.start;

import io.vitrine.base.Role;
import io.vitrine.console.Arguments;
import io.vitrine.console.WrongUse;
import io.vitrine.people.PeopleCommand;
import io.vitrine.people.User;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code user list}, {@code user create E-MAIL}, {@code user reset-password E-MAIL}. */
record UserCommand(PeopleCommand people, Arguments arguments, Output out) {
    static final String USE = "user list | user create E-MAIL [--name=NAME] [--role=ROLE] [--password-stdin]"
            + " | user reset-password E-MAIL [--password-stdin]";

    /** Errors: WrongUse; {@code Problem} for what the rules for people refuse. */
    int run() throws IOException {
        return switch (arguments.words().isEmpty() ? "" : arguments.words().getFirst()) {
            case "list" -> list();
            case "create" -> create(email());
            case "reset-password" -> resetPassword(email());
            default -> throw new WrongUse("vitrine " + USE);
        };
    }

    private int list() {
        var users = people.list();
        out.print(users, users.stream().map(UserCommand::line).collect(Collectors.joining("\n")));
        return 0;
    }

    private static String line(User user) {
        return "%-14s %-8s %s (%s)"
                .formatted(user.role(), user.active() ? "active" : "inactive", user.email(), user.name());
    }

    private int create(String email) throws IOException {
        var name = arguments.value("name").orElseGet(() -> email.replaceAll("@.*", ""));
        var role = arguments.value("role").map(Role::named).orElse(Role.ADMINISTRATOR);
        return done("created", email, people.create(email, name, role, password()));
    }

    private int resetPassword(String email) throws IOException {
        return done("password reset for", email, people.resetPassword(email, password()));
    }

    private int done(String what, String email, Optional<String> link) {
        var answer = new LinkedHashMap<String, @Nullable String>();
        answer.put("email", email);
        link.ifPresent(url -> answer.put("invitationUrl", url));
        out.print(
                answer,
                link.map(url -> what + " " + email + "; set the password with this link, which works only once:\n  "
                                + url)
                        .orElse(what + " " + email));
        return 0;
    }

    private String email() {
        if (arguments.words().size() != 2) {
            throw new WrongUse("vitrine " + USE);
        }
        return arguments.words().get(1);
    }

    /** The first line of the input; null if a link is wanted instead. */
    private @Nullable String password() throws IOException {
        return arguments.has("password-stdin")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine()
                : null;
    }
}
