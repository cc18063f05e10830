package io.vitrine.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;

/** The command {@code demo}: fills the server that has just started, and says whom to sign in as. */
public final class Demo {
    /** The administrator that the first start of the demo creates. */
    public static final String ADMINISTRATOR = Cast.ADA.email();

    /** The password of everybody in the demo. */
    public static final String PASSWORD = Cast.PASSWORD;

    private Demo() {}

    /** Fills the server and returns the exit status: 0 if the demo is complete, 1 if the server refused something. */
    public static int fill(URI server, PrintStream console) {
        console.println("Drawing the demo; the page works meanwhile.");
        try (var http = HttpClient.newHttpClient()) {
            new DemoWorld(server, http, console::println).fill();
        } catch (IOException refused) {
            console.println("vitrine: the demo could not be filled: " + refused.getMessage());
            return 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
        console.println(table(server));
        return 0;
    }

    private static String table(URI server) {
        var text = new StringBuilder("\nSign in at %s with the password %s as:%n%n".formatted(server, PASSWORD));
        for (var person : Cast.ALL) {
            text.append("  %-18s %-14s %s%n".formatted(person.email(), person.role(), person.note()));
        }
        return text.toString();
    }
}
