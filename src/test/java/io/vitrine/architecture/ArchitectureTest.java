package io.vitrine.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vitrine.base.CollectionId;
import io.vitrine.base.NodeId;
import io.vitrine.base.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the design's rules for packages and classes. */
class ArchitectureTest {
    /** Each package may use only the packages before it. Packages that are not listed belong to the root, which may use all. */
    private static final List<String> ORDER = List.of(
            "base",
            "db",
            "blob",
            "jobs",
            "events",
            "people",
            "access",
            "library",
            "query",
            "collections",
            "history",
            "search",
            "delivery",
            "links");

    /** The rooms (subpackages) of {@code library} in their order; the empty name stands for the package itself. */
    private static final List<String> LIBRARY =
            List.of("fetch", "metadata", "content", "", "listing", "upload", "resumable");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.vitrine");

    static Stream<String> packages() {
        return ORDER.stream().filter(name -> CLASSES.containPackage("io.vitrine." + name));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void usesOnlyPackagesBeforeIt(String name) {
        noClasses()
                .that()
                .resideInAPackage("io.vitrine." + name + "..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("stand after " + name) {
                    @Override
                    public boolean test(JavaClass used) {
                        return used.getPackageName().startsWith("io.vitrine") && place(used) > ORDER.indexOf(name);
                    }
                })
                .check(CLASSES);
    }

    /** The place of a type's package in the order; the root comes last. */
    private static int place(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        var place = parts.length < 3 ? -1 : ORDER.indexOf(parts[2]);
        return place < 0 ? ORDER.size() : place;
    }

    static Stream<String> roomsOfTheLibrary() {
        return LIBRARY.stream();
    }

    @ParameterizedTest
    @MethodSource("roomsOfTheLibrary")
    void roomsOfTheLibraryUseOnlyThoseBeforeThem(String name) {
        noClasses()
                .that(new DescribedPredicate<JavaClass>("are in library." + name) {
                    @Override
                    public boolean test(JavaClass type) {
                        return room(type).filter(name::equals).isPresent();
                    }
                })
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("stand after " + name) {
                    @Override
                    public boolean test(JavaClass used) {
                        return room(used).map(LIBRARY::indexOf).orElse(-1) > LIBRARY.indexOf(name);
                    }
                })
                .check(CLASSES);
    }

    @Test
    void everyRoomOfTheLibraryHasItsPlace() {
        assertThat(CLASSES.stream().flatMap(type -> room(type).stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(LIBRARY);
    }

    private static Optional<String> room(JavaClass type) {
        var parts = type.getPackageName().split("\\.", 4);
        return parts.length < 3 || !parts[2].equals("library")
                ? Optional.empty()
                : Optional.of(parts.length == 3 ? "" : parts[3]);
    }

    /** What two packages need of each other belongs in one of them or in a third. Packages of the root may use each other. */
    @Test
    void noPackagesUseEachOther() {
        var ofTheRoot = new DescribedPredicate<JavaClass>("are of the root") {
            @Override
            public boolean test(JavaClass type) {
                return place(type) == ORDER.size();
            }
        };
        var generated = resideInAPackage("io.vitrine.db.schema..");
        slices().matching("io.vitrine.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(generated, generated)
                .ignoreDependency(ofTheRoot, alwaysTrue())
                .check(CLASSES);
    }

    @Test
    void onlyDbSpeaksJdbc() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.vitrine.db..")
                .and()
                .doNotHaveFullyQualifiedName(Sql.OF_THE_SCHEDULER)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .check(CLASSES);
    }

    @Test
    void nothingStaticChanges() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("io.vitrine.db.schema..")
                .should()
                .beFinal()
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(each -> !each.getName().startsWith("io.vitrine.db.schema"))
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .toList();
        assertThat(unmarked).isEmpty();
    }

    /** Other classes may pass the context on, and name columns of the rows that they are given. */
    @Test
    void onlyStoresSpeakSql() {
        noClasses()
                .that(new DescribedPredicate<JavaClass>("are no stores") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !Sql.belongsIn(type);
                    }
                })
                .should()
                .callMethodWhere(target(owner(assignableTo(DSLContext.class))))
                .check(CLASSES);
    }

    /** A bare id or a viewer as a parameter would mean that a store decides about access, or that nobody does. */
    @Test
    void storesOfNodesAndCollectionsTakeWhatAccessAllowed() {
        var bare = Set.of(NodeId.class.getName(), CollectionId.class.getName(), Viewer.class.getName());
        var methods = CLASSES.stream()
                .filter(type -> place(type) > ORDER.indexOf("access")
                        && type.getSimpleName().endsWith("Store"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        method.getRawParameterTypes().stream().anyMatch(type -> bare.contains(type.getName())))
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                .map(JavaMethod::getFullName)
                .filter(name -> Sql.NEEDS_NO_CHECK.stream().noneMatch(name::contains))
                .toList();
        assertThat(methods).isEmpty();
    }
}
