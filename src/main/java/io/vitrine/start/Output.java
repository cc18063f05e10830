package io.vitrine.start;

import io.vitrine.transfer.Result;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The console output of commands.
 *
 * @param isJson whether the output is for machines
 */
record Output(boolean isJson) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    void print(Object forMachines, String forPeople) {
        System.out.println(isJson ? JSON.writeValueAsString(forMachines) : forPeople);
    }

    /** Reports trouble to people; machines find it in the result. */
    void trouble(String line) {
        System.err.println("vitrine: " + line);
    }

    /** Prints the summary of an import or export and returns the exit status. */
    int transferred(Result.Summary summary) {
        var files = summary.files().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(each ->
                        "%,d %s".formatted(each.getValue(), each.getKey().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        print(
                summary,
                "%s%,d folders, files: %s (%,d bytes)"
                        .formatted(
                                summary.dryRun() ? "This would be: " : "",
                                summary.folders(),
                                files.isEmpty() ? "none" : files,
                                summary.bytes()));
        summary.troubles().forEach(each -> trouble(each.path() + ": " + each.reason()));
        return summary.troubles().isEmpty() ? 0 : 1;
    }
}
