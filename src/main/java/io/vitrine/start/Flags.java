package io.vitrine.start;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginTrackedValue;

/** Settings from the command line: {@code --port=8081} is {@code vitrine.port}. */
final class Flags {
    private static final Set<String> FOREIGN = Set.of("server", "spring", "logging", "management", "springdoc");

    /** A flag as the origin of a value. */
    private record FlagOrigin(String flag) implements Origin {
        @Override
        public String toString() {
            return flag;
        }
    }

    private Flags() {}

    /** Errors: SettingsProblem if an argument is not a flag with a value. */
    static OriginTrackedMapPropertySource read(List<String> arguments) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (var argument : arguments) {
            var equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 3) {
                throw new SettingsProblem(argument + " is not a flag; a flag has the form --setting=value");
            }
            var name = argument.substring(2, equals);
            var value = argument.substring(equals + 1);
            values.put(key(name), OriginTrackedValue.of(value, new FlagOrigin("--" + name)));
        }
        return new OriginTrackedMapPropertySource("flags", values);
    }

    /** Whether a key belongs to one of the underlying libraries, which check their own settings. */
    static boolean isForeign(String key) {
        return FOREIGN.contains(key.split("\\.", 2)[0]);
    }

    private static String key(String name) {
        return name.startsWith("vitrine.") || isForeign(name) ? name : "vitrine." + name;
    }
}
