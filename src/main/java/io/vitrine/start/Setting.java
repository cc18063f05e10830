package io.vitrine.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/** One setting: a component of a {@code @ConfigurationProperties} record. */
record Setting(Class<?> owner, String prefix, RecordComponent component) {
    private static final Map<Class<?>, String> FORMS = Map.of(
            int.class, "a whole number",
            long.class, "a whole number",
            boolean.class, "true or false",
            Duration.class, "a duration such as 30s, 5m, 12h or 7d",
            DataSize.class, "a size such as 500KB, 20MB or 4GB",
            Path.class, "a path");

    /** Lists the names of all records that have settings; to search for them, the start would have to read every class. */
    private static final String OWNERS = "settings.txt";

    /** All settings, in alphabetical order. */
    static List<Setting> all() {
        return owners().stream()
                .map(owner -> ClassUtils.resolveClassName(owner, null))
                .flatMap(Setting::of)
                .sorted(Comparator.comparing(Setting::key))
                .toList();
    }

    static List<String> owners() {
        try (var names = Objects.requireNonNull(Setting.class.getResourceAsStream(OWNERS))) {
            return new String(names.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Setting> of(Class<?> owner) {
        var annotation = owner.getAnnotation(ConfigurationProperties.class);
        return Arrays.stream(owner.getRecordComponents())
                .map(component -> new Setting(owner, annotation.value(), component));
    }

    /** The name of the setting in files and flags. */
    String key() {
        return prefix + "." + name();
    }

    /** The last part of the key, which is the setting's name in the messages of its record. */
    String name() {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The name of the setting in the environment. */
    String variable() {
        return key().replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Whether an environment variable names this setting; a dash in the key may be an underscore or be left out. */
    boolean isNamedBy(String variable) {
        return variable.equals(variable())
                || variable.equals(key().replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT));
    }

    /** Describes the values that its type allows. */
    String form() {
        if (component.getType().isEnum()) {
            return Arrays.stream(component.getType().getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return FORMS.getOrDefault(component.getType(), "text");
    }

    @Nullable
    String defaultValue() {
        var annotation = Arrays.stream(owner.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .findFirst()
                .map(parameter -> parameter.getAnnotation(DefaultValue.class));
        return annotation.map(value -> String.join(",", value.value())).orElse(null);
    }
}
