package io.vitrine.start;

import io.vitrine.base.Word;
import io.vitrine.bench.Bench;
import io.vitrine.console.WrongUse;
import io.vitrine.demo.Demo;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The commands of the program. */
public enum Command {
    SERVE("start the server (the default)", (application, flags) -> Serve.run(application, flags, server -> 0)),
    DEMO(
            "start a server filled with sample people, pictures and collections",
            (application, flags) ->
                    Serve.run(application, DemoFlags.with(flags), server -> Demo.fill(URI.create(server), System.out))),
    BENCH(
            "measure this machine: a server of its own in a temporary folder, the limits in the same run",
            (application, flags) -> Bench.run(application, flags, System.out)),
    VERIFY(
            "check the stored data: [--repair] [--json]; exit status 0: clean, 1: not clean, 2: could not run",
            DataCommand.VERIFY::carryOut),
    IMPORT(
            "bring a folder in: DIR, or --imagekit [/FOLDER] [--from=URL]; [--to=/PATH] [--owner=E-MAIL] [--dry-run] [--json]",
            DataCommand.IMPORT::carryOut),
    EXPORT(
            "write the library to a folder of this machine: DIR [--from=/PATH] [--replace] [--dry-run] [--json]",
            DataCommand.EXPORT::carryOut),
    BACKUP(
            "take a snapshot of everything while the server is running: DIR [--keep=NUMBER] [--json]",
            DataCommand.BACKUP::carryOut),
    RESTORE(
            "fill an empty server from a snapshot, the latest by default: DIR [--snapshot=NAME] [--json]",
            DataCommand.RESTORE::carryOut),
    USER(UserCommand.USE.substring("user ".length()) + " [--json]", DataCommand.USER::carryOut),
    VERSION("print the version", (application, flags) -> {
        System.out.println("Vitrine " + Version.current());
        return 0;
    }),
    HELP("print this text, or that of one command: help import", (application, flags) -> {
        System.out.println(flags.stream().findFirst().flatMap(CommandHelp::of).orElseGet(Command::help));
        return 0;
    });

    /** The exit status for a wrong command, flag or setting. */
    static final int WRONG_USE = 2;

    private final String summary;
    private final Work work;

    Command(String summary, Work work) {
        this.summary = summary;
        this.work = work;
    }

    private interface Work {
        /** Returns the exit status; after 0 the server keeps running. */
        int carryOut(Class<?> application, List<String> flags);
    }

    /**
     * Runs the command named by the first argument, or {@code serve} if that is a flag or absent.
     *
     * @param application the class that configures the server
     * @return the exit status
     */
    public static int run(Class<?> application, List<String> arguments) {
        var isNamed = !arguments.isEmpty() && !arguments.getFirst().startsWith("--");
        var name = isNamed ? arguments.getFirst() : "serve";
        var flags = isNamed ? arguments.subList(1, arguments.size()) : arguments;
        if (flags.contains("--help") || name.equals("-h")) {
            return HELP.work.carryOut(application, isNamed ? List.of(name) : List.of());
        }
        for (var command : values()) {
            if (command.word().equals(name)) {
                return command.carriedOut(application, flags);
            }
        }
        System.err.println("vitrine: there is no command '" + name + "'; the commands are " + words());
        return WRONG_USE;
    }

    private int carriedOut(Class<?> application, List<String> flags) {
        try {
            return work.carryOut(application, flags);
        } catch (WrongUse wrong) {
            System.err.println("vitrine: " + wrong.getMessage());
            return WRONG_USE;
        }
    }

    private String word() {
        return Word.of(this);
    }

    private static String words() {
        return Arrays.stream(values()).map(Command::word).collect(Collectors.joining(", "));
    }

    private static String help() {
        var commands = Arrays.stream(values())
                .map(command -> "  %-9s%s%n".formatted(command.word(), command.summary))
                .collect(Collectors.joining());
        return """
                Usage: vitrine [command] [--setting=value ...]

                %s
                Every setting can be given as a flag (--port=8081), in the environment (VITRINE_PORT=8081) or in a file
                (port 8081 is the line vitrine.port=8081 of vitrine.properties); docs/configuration.md lists them all.""".formatted(commands);
    }
}
