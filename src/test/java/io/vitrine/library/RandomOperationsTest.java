package io.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.verify.Verified;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Random operations on the library and on a model of it: after each operation, both agree on places, versions, memberships,
 * levels and addresses. {@code -Dvitrine.test.operations=200} runs more sequences.
 */
@Tag("database")
class RandomOperationsTest {
    /** The most choices that one operation makes: who, what, where to and how. */
    private static final int CHOICES = 8;

    private static final int LENGTH = 40;

    /** Sets how many sequences are tried. */
    static final class Sequences implements AroundPropertyHook {
        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            context.attributes().setTries(Integer.getInteger("vitrine.test.operations", 5));
            return property.execute();
        }
    }

    /** Each operation as the numbers that determine it, so that a failing sequence shrinks by whole operations. */
    @Provide
    Arbitrary<List<List<Integer>>> operations() {
        var choice = Arbitraries.integers().between(0, 5039).withDistribution(RandomDistribution.uniform());
        var operation = choice.list().ofSize(CHOICES);
        return operation.list().ofMinSize(LENGTH / 2).ofMaxSize(LENGTH);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(Sequences.class)
    void libraryAndModelStayTheSame(@ForAll("operations") List<List<Integer>> operations) {
        new OperationSequence().run(operations);
    }

    @AfterContainer
    static void nothingElseIsOutOfOrder() {
        assertThat(Verified.tree()).isEmpty();
    }
}
