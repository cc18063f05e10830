package io.vitrine.start;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** All settings of one start, from all sources. */
final class Settings {
    private static final String ENVIRONMENT = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    private static final Pattern SECRET = Pattern.compile(".*(password|secret)");
    private static final Pattern LOGIN = Pattern.compile("(://[^:/@]*:)[^@]*@");

    /** Names that the launcher reads, and names that a cluster sets by itself for a service called vitrine. */
    private static final Pattern NOT_SETTINGS =
            Pattern.compile("VITRINE_(CONFIG|JAVA_OPTS|CHROMIUM|SYSTEM_ROOT|SERVICE_.*|PORT_\\d.*)");

    private final ConfigurableEnvironment environment;
    private final List<Setting> settings = Setting.all();

    Settings(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /**
     * Reads every setting once.
     *
     * <p>Errors: SettingsProblem for the first setting that is unknown or refused.
     *
     * @return the wanted record
     */
    <T> T check(Class<T> wanted) {
        environment.getPropertySources().forEach(this::checkNames);
        Map<Class<?>, Object> records = new HashMap<>();
        for (var setting : settings) {
            records.computeIfAbsent(setting.owner(), owner -> bind(setting.prefix(), owner));
        }
        return Objects.requireNonNull(wanted.cast(records.get(wanted)));
    }

    private Object bind(String prefix, Class<?> type) {
        try {
            return Binder.get(environment).bindOrCreate(prefix, Bindable.of(type));
        } catch (BindException failure) {
            throw refused(type, failure);
        }
    }

    private SettingsProblem refused(Class<?> owner, BindException failure) {
        var name = failure.getName();
        for (var setting : settings) {
            if (name.equals(ConfigurationPropertyName.of(setting.key()))) {
                return refused(setting, setting.name() + " must be " + setting.form());
            }
        }
        var reason = reason(failure);
        return settings.stream()
                .filter(setting -> setting.owner() == owner && reason.startsWith(setting.name() + " "))
                .findFirst()
                .map(setting -> refused(setting, reason))
                .orElseGet(() -> new SettingsProblem(name + " is refused: " + reason));
    }

    private SettingsProblem refused(Setting setting, String reason) {
        return new SettingsProblem(
                setting.key() + shown(setting.key()) + " is refused: " + reason + origin(setting.key()));
    }

    /** The message of the record's constructor. */
    private static String reason(Throwable failure) {
        var reason = String.valueOf(failure.getMessage());
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException) {
                reason = String.valueOf(cause.getMessage());
            }
        }
        return reason;
    }

    private String shown(String key) {
        var value = environment.getProperty(key);
        if (value == null) {
            return "";
        }
        return "="
                + (SECRET.matcher(key).matches() ? "***" : LOGIN.matcher(value).replaceAll("$1***@"));
    }

    private String origin(String key) {
        var name = ConfigurationPropertyName.of(key);
        for (var source : ConfigurationPropertySources.get(environment)) {
            var property = source.getConfigurationProperty(name);
            if (property != null) {
                return " (set by " + words(property.getOrigin()) + ")";
            }
        }
        return "";
    }

    private static String words(@Nullable Origin origin) {
        return switch (origin) {
            case null -> "a system property";
            case PropertySourceOrigin wrapped when wrapped.getOrigin() == null -> wrapped.getPropertyName();
            case PropertySourceOrigin wrapped -> words(wrapped.getOrigin());
            case SystemEnvironmentOrigin variable -> variable.getProperty();
            case TextResourceOrigin text
            when text.getLocation() != null && text.getResource() != null ->
                text.getResource().getFilename() + ":" + (text.getLocation().getLine() + 1);
            default -> origin.toString();
        };
    }

    private void checkNames(PropertySource<?> source) {
        if (source instanceof EnumerablePropertySource<?> named) {
            for (var name : named.getPropertyNames()) {
                if (source.getName().equals(ENVIRONMENT)) {
                    checkVariable(name);
                } else {
                    checkKey(name, source);
                }
            }
        }
    }

    private void checkVariable(String name) {
        if (name.startsWith("VITRINE_")
                && !NOT_SETTINGS.matcher(name).matches()
                && settings.stream().noneMatch(setting -> setting.isNamedBy(name))) {
            throw new SettingsProblem(name + " is not a setting; the settings are " + list(Setting::variable));
        }
    }

    private void checkKey(String name, PropertySource<?> source) {
        var isOurs = name.startsWith("vitrine.") && !name.startsWith("vitrine.test.") && !name.equals("vitrine.config");
        var isStray = source.getName().startsWith(SettingsFile.NAME)
                && !name.startsWith("vitrine.")
                && !Flags.isForeign(name);
        var key = ConfigurationPropertyName.adapt(name, '.');
        if (isStray
                || (isOurs
                        && settings.stream()
                                .noneMatch(setting -> ConfigurationPropertyName.of(setting.key())
                                        .equals(key)))) {
            var origin = words(OriginLookup.getOrigin(source, name));
            throw new SettingsProblem(
                    name + " is not a setting (set by " + origin + "); the settings are " + list(Setting::key));
        }
    }

    private String list(Function<Setting, String> name) {
        return settings.stream().map(name).collect(Collectors.joining(", "));
    }
}
