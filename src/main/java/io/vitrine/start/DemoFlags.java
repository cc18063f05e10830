package io.vitrine.start;

import io.vitrine.demo.Demo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The settings that the demo adds unless they are given: a data folder of its own, and its administrator. */
final class DemoFlags {
    private static final List<String> DEFAULTS =
            List.of("--data=data/demo", "--admin.email=" + Demo.ADMINISTRATOR, "--admin.password=" + Demo.PASSWORD);

    private DemoFlags() {}

    static List<String> with(List<String> flags) {
        var all = new ArrayList<>(flags);
        for (var flag : DEFAULTS) {
            var name = flag.substring(0, flag.indexOf('=') + 1);
            if (flags.stream().noneMatch(given -> given.startsWith(name)) && System.getenv(variable(name)) == null) {
                all.add(flag);
            }
        }
        return all;
    }

    /** The environment variable of the same setting: {@code VITRINE_ADMIN_EMAIL} for {@code --admin.email=}. */
    private static String variable(String flag) {
        return "VITRINE_" + flag.replaceAll("[-=]", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
