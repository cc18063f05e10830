package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vitrine.base.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The page can express every fault that the server may find in a field, in the language of its reader. */
class FieldFaultsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final List<Fault> ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.vitrine").stream()
                    .filter(each -> each.isEnum() && each.isAssignableTo(Fault.class))
                    .flatMap(FieldFaultsTest::constants)
                    .toList();

    private static Stream<Fault> constants(JavaClass faults) {
        return Arrays.stream(faults.reflect().getEnumConstants()).map(Fault.class::cast);
    }

    @Test
    void haveACodeEach() {
        assertThat(ALL).hasSizeGreaterThan(100);
        assertThat(ALL).extracting(Fault::code).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z0-9-]+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void haveASentenceInTheCatalogue(String language) throws Exception {
        var file = Path.of("ui/src/lib/texts", language, "faults.json");
        var texts =
                JsonMapper.shared().readValue(Files.readString(file), new TypeReference<TreeMap<String, String>>() {});
        assertThat(texts.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ALL.stream().map(Fault::code).toList());
        for (var fault : ALL) {
            var text = texts.get(fault.code());
            assertThat(names(Fault.VALUE, fault.sentence()))
                    .as("%s: %s", fault.code(), text)
                    .containsAll(names(PLACE, text));
        }
    }

    private static Set<String> names(Pattern form, String text) {
        return form.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }
}
