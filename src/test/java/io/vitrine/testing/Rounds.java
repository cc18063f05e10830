package io.vitrine.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** A test of a race, repeated as often as the suite has time for, or as {@code -Dvitrine.test.races=} says. */
@TestTemplate
@ExtendWith(Rounds.Provider.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Rounds {
    /** How often the suite repeats it. */
    int value();

    /** Provides the rounds. */
    final class Provider implements TestTemplateInvocationContextProvider {
        @Override
        public boolean supportsTestTemplate(ExtensionContext test) {
            return true;
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext test) {
            var usual = test.getRequiredTestMethod().getAnnotation(Rounds.class).value();
            return IntStream.range(0, of(usual)).mapToObj(round -> new TestTemplateInvocationContext() {});
        }

        /** The usual number of rounds, unless the system property sets another. */
        public static int of(int usual) {
            return Integer.getInteger("vitrine.test.races", usual);
        }
    }
}
