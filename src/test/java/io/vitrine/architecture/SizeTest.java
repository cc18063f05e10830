package io.vitrine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checks that files, methods and constructors stay small enough to be read. */
class SizeTest {
    private static final Path MAIN = Path.of("src/main/java");

    private record Sized(String name, int size) {}

    private static final List<Sized> FILES = new ArrayList<>();
    private static final List<Sized> METHODS = new ArrayList<>();
    private static final List<Sized> CONSTRUCTORS = new ArrayList<>();

    static {
        measure();
    }

    @Test
    void filesAreShort() {
        assertSizes("file lines", FILES, 300, 70, 160);
    }

    @Test
    void methodsAreShort() {
        assertSizes("method lines", METHODS, 40, 10, 17);
    }

    @Test
    void constructorsTakeFewArguments() {
        assertSizes("constructor arguments", CONSTRUCTORS, 6, 6, 6);
    }

    private static void assertSizes(String what, List<Sized> sizes, int most, int median, int ninth) {
        var sorted = sizes.stream().mapToInt(Sized::size).sorted().toArray();
        var middle = sorted[sorted.length / 2];
        var high = sorted[sorted.length * 9 / 10];
        System.out.printf("%s: median %d, p90 %d, max %d%n", what, middle, high, sorted[sorted.length - 1]);
        assertThat(sizes)
                .filteredOn(each -> each.size() > most)
                .as("%s over %d", what, most)
                .isEmpty();
        assertThat(middle).as("median of %s", what).isLessThanOrEqualTo(median);
        assertThat(high).as("p90 of %s", what).isLessThanOrEqualTo(ninth);
    }

    private static void measure() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var walk = Files.walk(MAIN);
                var manager = compiler.getStandardFileManager(null, null, null)) {
            var sources = walk.filter(file -> file.toString().endsWith(".java")).toList();
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            for (var unit : task.parse()) {
                var lines = Files.readAllLines(Path.of(unit.getSourceFile().toUri()))
                        .size();
                FILES.add(new Sized(unit.getSourceFile().getName(), lines));
                new Methods(Trees.instance(task), unit).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Methods extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final Trees trees;
        private final CompilationUnitTree unit;

        Methods(Trees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            var positions = trees.getSourcePositions();
            var end = positions.getEndPosition(unit, method);
            if (method.getBody() != null && end > 0) {
                var start = positions.getStartPosition(unit, method.getBody());
                var lines = (int) (unit.getLineMap().getLineNumber(end)
                                - unit.getLineMap().getLineNumber(start))
                        + 1;
                METHODS.add(new Sized(name(method), lines));
            }
            if (method.getReturnType() == null && !isOfRecord()) {
                CONSTRUCTORS.add(new Sized(name(method), method.getParameters().size()));
            }
            return super.visitMethod(method, nothing);
        }

        private boolean isOfRecord() {
            return getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                    && type.getKind() == Tree.Kind.RECORD;
        }

        private String name(MethodTree method) {
            return unit.getSourceFile().getName() + "#" + method.getName();
        }
    }
}
