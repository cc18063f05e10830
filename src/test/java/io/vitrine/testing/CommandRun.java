package io.vitrine.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vitrine.App;
import io.vitrine.start.Command;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The outcome of a command that was run to its end. */
public record CommandRun(int status, String out, String err) {
    /**
     * Runs a command on stored data.
     *
     * @param data the settings that say where the data is
     */
    public static CommandRun of(List<String> data, String... arguments) {
        return withInput("", data, arguments);
    }

    public static CommandRun withInput(String input, List<String> data, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(data);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var in = System.in;
        var console = System.out;
        var complaints = System.err;
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(UTF_8)));
            System.setOut(Console.ofThisThread(out));
            System.setErr(new PrintStream(err, true, UTF_8));
            var status = Command.run(App.class, all);
            return new CommandRun(status, out.toString(UTF_8), err.toString(UTF_8));
        } finally {
            System.setIn(in);
            System.setOut(console);
            System.setErr(complaints);
        }
    }

    public CommandRun expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError("exit status " + status + " instead of " + wanted + "\n" + out + "\n" + err);
        }
        return this;
    }

    /** What was printed, as JSON. */
    public JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}
