package io.vitrine.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * docs/configuration.md describes every setting as the code does. To rewrite it, run this test with
 * {@code -Dvitrine.test.write=true}.
 */
class ConfigurationDocTest {
    private static final Path DOCUMENT = Path.of("docs/configuration.md");
    private static final Pattern TABLE = Pattern.compile("(?s)(?<=<!-- settings -->\n).*(?=<!-- end of settings -->)");
    private static final Pattern PARAMETER = Pattern.compile("(?s)@param (\\w+) (.*?)(?=@param|\\*/)");

    @Test
    void theDocumentSaysWhatTheCodeSays() throws IOException {
        var document = Files.readString(DOCUMENT);
        var expected = TABLE.matcher(document).replaceFirst(Matcher.quoteReplacement(table()));
        if (Boolean.getBoolean("vitrine.test.write")) {
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(expected);
    }

    @Test
    void everyRecordOfSettingsIsListed() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        assertThat(Setting.owners())
                .as("src/main/resources/io/vitrine/start/settings.txt")
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(scanner.findCandidateComponents("io.vitrine").stream()
                        .map(BeanDefinition::getBeanClassName)
                        .toList());
    }

    @Test
    void everySettingSaysWhatItIsFor() {
        assertThat(Setting.all())
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(meaning(setting))
                        .as("the @param of %s", setting.key())
                        .isNotBlank());
    }

    private static String table() {
        var rows = Setting.all().stream().map(ConfigurationDocTest::row).collect(Collectors.joining());
        return "\n| setting | environment | default | form | meaning |\n|---|---|---|---|---|\n" + rows + "\n";
    }

    private static String row(Setting setting) {
        var standard = setting.defaultValue();
        return "| `%s` | `%s` | %s | %s | %s |%n"
                .formatted(
                        setting.key(),
                        setting.variable(),
                        standard == null ? "unset" : "`" + standard + "`",
                        setting.form(),
                        meaning(setting));
    }

    private static String meaning(Setting setting) {
        return parameters(setting.owner()).getOrDefault(setting.component().getName(), "");
    }

    /** The {@code @param}s in the Javadoc of the record. */
    private static Map<String, String> parameters(Class<?> owner) {
        var source = source(owner);
        var end = Pattern.compile("record " + owner.getSimpleName() + "\\b").matcher(source);
        assertThat(end.find()).isTrue();
        var javadoc = source.substring(source.lastIndexOf("/**", end.start()), end.start());
        var found = new LinkedHashMap<String, String>();
        var parameter = PARAMETER.matcher(javadoc);
        while (parameter.find()) {
            found.put(parameter.group(1), plain(parameter.group(2)));
        }
        return found;
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\s*\n\\s*\\*\\s*", " ")
                .strip();
    }

    private static String source(Class<?> owner) {
        var top = owner.getNestHost();
        try {
            return Files.readString(Path.of("src/main/java", top.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
