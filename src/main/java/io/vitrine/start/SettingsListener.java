package io.vitrine.start;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.support.EnvironmentPostProcessorApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Adds flags and the settings file to the environment, and checks all settings before anything is made from them. */
final class SettingsListener implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    private static final Map<String, Object> JSON =
            Map.of("logging.structured.format.console", "ecs", "logging.structured.format.file", "ecs");

    private final List<String> arguments;

    SettingsListener(List<String> arguments) {
        this.arguments = arguments;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        prepare(event.getEnvironment());
    }

    void prepare(ConfigurableEnvironment environment) {
        var sources = environment.getPropertySources();
        sources.addFirst(Flags.read(arguments));
        for (var file : SettingsFile.read(environment.getProperty("vitrine.config"))) {
            sources.addAfter(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, file);
        }
        var settings = new Settings(environment);
        var server = settings.check(ServerSettings.class);
        if (settings.check(LogSettings.class).isJson()) {
            sources.addLast(new MapPropertySource("log", JSON));
        }
        sources.addLast(new MapPropertySource(
                "listener", Map.of("server.address", server.host(), "server.port", server.port())));
    }

    /** After the defaults have been read, before the first line is logged. */
    @Override
    public int getOrder() {
        return EnvironmentPostProcessorApplicationListener.DEFAULT_ORDER + 1;
    }
}
