package io.vitrine.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Settings from every source, and the one-line message about a wrong one. */
class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void defaultsAreThoseOfTheDocumentation() {
        var environment = prepared(Map.of());
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("server.port")).isEqualTo("8080");
    }

    @Test
    void flagsWinOverTheEnvironmentWhichWinsOverTheFile() throws IOException {
        var file = file("vitrine.properties", "vitrine.port=1\nvitrine.host=127.0.0.2\nvitrine.public.url=http://f");
        var environment =
                prepared(Map.of("VITRINE_CONFIG", file, "VITRINE_PORT", "2", "VITRINE_HOST", "127.0.0.3"), "--port=3");
        assertThat(environment.getProperty("server.port")).isEqualTo("3");
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.3");
        assertThat(environment.getProperty("vitrine.public.url")).isEqualTo("http://f");
    }

    @Test
    void theFileCanBeYaml() throws IOException {
        var environment = prepared(Map.of("VITRINE_CONFIG", file("my.yaml", "vitrine:\n  port: 4\n")));
        assertThat(environment.getProperty("server.port")).isEqualTo("4");
    }

    @Test
    void variablesMayLeaveOutTheDashesOfAKey() {
        assertThat(prepared(Map.of("VITRINE_STORAGE_MAXFILE", "1GB", "VITRINE_STORAGE_GRACE", "9d")))
                .isNotNull();
        assertThat(prepared(Map.of("VITRINE_STORAGE_MAX_FILE", "1GB"))).isNotNull();
    }

    @Test
    void settingsOfTheLibrariesUnderneathPass() throws IOException {
        var environment =
                prepared(Map.of("VITRINE_CONFIG", file("vitrine.properties", "server.tomcat.accesslog.enabled=true")));
        assertThat(environment.getProperty("server.tomcat.accesslog.enabled")).isEqualTo("true");
    }

    @Test
    void whatAClusterSetsForAServiceOfThisNameIsNoSetting() {
        assertThat(prepared(Map.of("VITRINE_SERVICE_HOST", "10.0.0.1", "VITRINE_PORT_80_TCP", "tcp://10.0.0.1:80")))
                .isNotNull();
    }

    @Test
    void refusedValuesNameKeyValueRuleAndOrigin() throws IOException {
        assertThat(refusal(Map.of(), "--port=99999"))
                .isEqualTo("vitrine.port=99999 is refused: port must be between 0 and 65535 (set by --port)");
        assertThat(refusal(Map.of(), "--port=many"))
                .isEqualTo("vitrine.port=many is refused: port must be a whole number (set by --port)");
        assertThat(refusal(Map.of("VITRINE_STORAGE_GRACE", "soon")))
                .isEqualTo("vitrine.storage.grace=soon is refused: grace must be a duration such as 30s, 5m, 12h or 7d"
                        + " (set by VITRINE_STORAGE_GRACE)");
        assertThat(refusal(Map.of("VITRINE_CONFIG", file("vitrine.properties", "\n\nvitrine.database.connections=0"))))
                .isEqualTo("vitrine.database.connections=0 is refused: connections must be between 1 and 200"
                        + " (set by vitrine.properties:3)");
        assertThat(refusal(Map.of(), "--jobs.step=20s")).contains("step must be at least 1ms and at most heartbeat");
        assertThat(refusal(Map.of(), "--jobs.keep=0s")).contains("keep must be at least 1m");
        assertThat(refusal(Map.of(), "--jobs.in-request=-1s")).contains("in-request must not be negative");
    }

    @Test
    void unknownNamesAreRefusedWithTheKnownOnes() throws IOException {
        assertThat(refusal(Map.of(), "--prot=1"))
                .startsWith("vitrine.prot is not a setting (set by --prot); the settings are ")
                .contains("vitrine.port");
        assertThat(refusal(Map.of("VITRINE_PROT", "1")))
                .startsWith("VITRINE_PROT is not a setting")
                .contains("VITRINE_PORT");
        assertThat(refusal(Map.of("VITRINE_CONFIG", file("v.properties", "port=1"))))
                .startsWith("port is not a setting (set by v.properties:1)");
        assertThat(refusal(Map.of(), "port=1")).isEqualTo("port=1 is not a flag; a flag has the form --setting=value");
    }

    @Test
    void secretsAreNotShown() {
        assertThat(refusal(Map.of(), "--admin.password=hunter2")).doesNotContain("hunter2");
        assertThat(refusal(Map.of(), "--database.url=mysql://me:hunter2@db/x")).doesNotContain("hunter2");
    }

    @Test
    void anAddressOfTheDatabaseThatCannotBeReadIsRefusedAndNotShown() {
        for (var url : List.of(
                "postgresql://me:hunter2^x@db/x",
                "postgresql://me:hunter2%x@db/x",
                "postgresql://me:hunter2#x@db/x",
                "postgresql://me:hunter2@my_db:5432/x",
                "postgresql://")) {
            assertThat(refusal(Map.of(), "--database.url=" + url))
                    .as(url)
                    .contains("is refused: url cannot be read: percent-encode special characters")
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void aNamedFileMustBeThere() {
        assertThat(refusal(Map.of(), "--config=nowhere.properties")).startsWith("the settings file nowhere.properties");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String refusal(Map<String, Object> variables, String... flags) {
        return catchThrowableOfType(SettingsProblem.class, () -> prepared(variables, flags))
                .line();
    }

    private static StandardEnvironment prepared(Map<String, Object> variables, String... flags) {
        var environment = new StandardEnvironment();
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
        new SettingsListener(List.of(flags)).prepare(environment);
        return environment;
    }
}
