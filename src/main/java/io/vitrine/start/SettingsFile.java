package io.vitrine.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.PathResource;

/**
 * The settings file: the one that is named, or else {@code vitrine.properties} or {@code vitrine.yaml} in the working
 * directory.
 */
final class SettingsFile {
    /** How the names of these property sources start. */
    static final String NAME = "settings file ";

    private static final List<String> NAMES = List.of("vitrine.properties", "vitrine.yaml");

    private SettingsFile() {}

    /**
     * Reads the file; empty if no file is named and none exists.
     *
     * @param named the requested file, if any
     */
    static List<PropertySource<?>> read(@Nullable String named) {
        return find(named).map(SettingsFile::load).orElse(List.of());
    }

    private static Optional<Path> find(@Nullable String named) {
        if (named != null) {
            var file = Path.of(named);
            if (!Files.isRegularFile(file)) {
                throw new SettingsProblem(
                        "the settings file " + named + " does not exist (set by --config or VITRINE_CONFIG)");
            }
            return Optional.of(file);
        }
        var present = NAMES.stream().map(Path::of).filter(Files::isRegularFile).toList();
        if (present.size() > 1) {
            throw new SettingsProblem("both " + String.join(" and ", NAMES) + " exist; keep one of them");
        }
        return present.stream().findFirst();
    }

    private static List<PropertySource<?>> load(Path file) {
        var isProperties = file.toString().endsWith(".properties");
        var loader = isProperties ? new PropertiesPropertySourceLoader() : new YamlPropertySourceLoader();
        try {
            return loader.load(NAME + file, new PathResource(file));
        } catch (IOException | RuntimeException unreadable) {
            var reason =
                    String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("");
            throw new SettingsProblem("the settings file " + file + " cannot be read: " + reason);
        }
    }
}
