package io.vitrine.start;

import static io.vitrine.console.Progress.onTerminal;

import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.console.Arguments;
import io.vitrine.console.WrongUse;
import io.vitrine.library.Folders;
import io.vitrine.library.metadata.MetadataFields;
import io.vitrine.people.PeopleCommand;
import io.vitrine.transfer.ImageKitImport;
import io.vitrine.transfer.ImageKitServer;
import io.vitrine.transfer.Import;
import io.vitrine.transfer.Imports;
import io.vitrine.transfer.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** {@code import DIR}, and {@code import --imagekit [/FOLDER]}. */
record ImportCommand(ApplicationContext data, Arguments arguments) {
    private static final String SERVICE = "https://api.imagekit.io";
    private static final String KEY = "IMAGEKIT_PRIVATE_KEY";

    /** Errors: WrongUse; {@code IOException} if the other server cannot be reached. */
    Result.Summary run(Viewer server) throws IOException {
        var owner = arguments.value("owner").map(this::owner).orElse(server);
        var to = arguments.value("to").orElse("/");
        return arguments.has("imagekit") ? library(server, owner, to) : folder(owner, to);
    }

    private Result.Summary folder(Viewer owner, String to) {
        if (arguments.has("from") || arguments.has("key-stdin")) {
            throw new WrongUse("--from= and --key-stdin go with --imagekit");
        }
        var source = Path.of(arguments.only("the folder to import"));
        var imports = data.getBean(Imports.class);
        return new Import(imports, data.getBean(Folders.class), owner, arguments.has("dry-run"), onTerminal())
                .run(source, to);
    }

    private Result.Summary library(Viewer server, Viewer owner, String to) throws IOException {
        var from = arguments.words().isEmpty() ? "/" : arguments.only("the folder of the other server");
        var base = base(arguments.value("from").orElse(SERVICE));
        var target = new ImageKitImport.Target(
                data.getBean(Imports.class),
                data.getBean(Folders.class),
                data.getBean(MetadataFields.class),
                owner,
                server);
        var other = new ImageKitServer(base, key(), Duration.ofSeconds(1));
        return new ImageKitImport(other, target, arguments.has("dry-run"), onTerminal()).run(from, to);
    }

    private static URI base(String address) {
        try {
            var base = URI.create(address.replaceFirst("/+$", ""));
            if (base.getHost() != null && String.valueOf(base.getScheme()).matches("https?")) {
                return base;
            }
        } catch (IllegalArgumentException none) {
            throw new WrongUse("--from=" + address + " is not the address of a server");
        }
        throw new WrongUse("--from=" + address + " is not the address of a server");
    }

    private String key() throws IOException {
        var key = arguments.has("key-stdin")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine()
                : System.getenv(KEY);
        if (key == null || key.isBlank()) {
            throw new WrongUse("the private key of the other server is missing: set " + KEY + ", or give --key-stdin");
        }
        return key.strip();
    }

    /** The owner of the imported files. They need no rights for the import, since the person who runs the command decides it. */
    private Viewer owner(String email) {
        var user = data.getBean(PeopleCommand.class).find(email);
        return new Viewer.Member(new UserId(user.id().value()), user.name(), Role.FULL_ACCESS);
    }
}
