package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.base.Problem;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems for exceptions that no request of a test can cause. */
class ProblemsTest {
    @Test
    void nothingIsToldOfWhatWasNotForeseen() {
        var problem =
                Problems.of(new IllegalStateException("select secret from app_user", new IOException("/srv/data")));
        assertThat(problem.kind()).isEqualTo(Problem.Kind.INTERNAL);
        assertThat(problem.code()).isEqualTo("internal");
        assertThat(problem.detail()).doesNotContain("secret").doesNotContain("/srv");
    }

    @Test
    void aProblemIsFoundInsideWhateverWrappedIt() {
        var problem = Problem.conflict("name-taken", "There is one already");
        assertThat(Problems.of(new RuntimeException(new IllegalArgumentException(problem))))
                .isSameAs(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid, 400",
        "404, not-found, 404",
        "405, method-not-allowed, 405",
        "413, too-large, 413",
        "418, invalid, 400",
        "429, too-many, 429",
        "500, internal, 500",
        "503, busy, 503",
        "599, internal, 500",
    })
    void everyStatusOfTheContainerIsAProblem(int status, String code, int answered) {
        var problem = Problems.ofStatus(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.kind().status()).isEqualTo(answered);
        assertThat(problem.detail()).isNotBlank();
    }
}
