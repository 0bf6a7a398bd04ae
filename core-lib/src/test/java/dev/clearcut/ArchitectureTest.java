package dev.clearcut;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The drawing is the rule: docs/architecture.puml says what may use what. */
class ArchitectureTest {

    private static final Path DRAWING =
            Path.of(System.getProperty("clearcut.root", ".."), "docs", "architecture.puml");

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.clearcut");

    private static final String[] PURE = {
        "dev.clearcut.base..",
        "dev.clearcut.timecode..",
        "dev.clearcut.rights..",
        "dev.clearcut.identifier..",
        "dev.clearcut.term..",
        "dev.clearcut.currency..",
        "dev.clearcut.party..",
        "dev.clearcut.material..",
        "dev.clearcut.licence..",
        "dev.clearcut.timeline..",
        "dev.clearcut.caption..",
        "dev.clearcut.use..",
        "dev.clearcut.clearance..",
        "dev.clearcut.title..",
        "dev.clearcut.paper..",
        "dev.clearcut.budget..",
        "dev.clearcut.letter..",
        "dev.clearcut.journal..",
        "dev.clearcut.evidence..",
        "dev.clearcut.manifest..",
        "dev.clearcut.media..",
        "dev.clearcut.delivery..",
        "dev.clearcut.directory.."
    };

    @Test
    void packagesUseOnlyWhatTheDrawingAllows() {
        classes()
                .that(resideInAPackage("dev.clearcut.."))
                .should(adhereToPlantUmlDiagram(DRAWING, consideringOnlyDependenciesInDiagram()))
                .check(HOUSE);
    }

    @Test
    void thePureRingsKnowOnlyTheJdkAndEachOther() {
        noClasses()
                .that(resideInAnyPackage(PURE))
                .should()
                .dependOnClassesThat(
                        com.tngtech.archunit.base.DescribedPredicate.not(
                                resideInAnyPackage("dev.clearcut..", "java..", "org.jspecify..")))
                .check(HOUSE);
    }

    @Test
    void noCycles() {
        slices().matching("dev.clearcut.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void rowsStayInTheStore() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Row")
                .and()
                .resideInAPackage("dev.clearcut.store..")
                .should()
                .notBePublic()
                .check(HOUSE);
    }

    /**
     * What other people's files do to these libraries, they do to a process of its own. A letter of
     * ours is written, and nothing is read for it.
     */
    @Test
    void theParsersOfDocumentsAreKnownToTheProcessThatReadsAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.clearcut.probe.document.child")
                .and()
                .doNotHaveSimpleName("LetterDocument")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "org.apache.tika..", "org.apache.poi..", "org.apache.pdfbox.."))
                .check(HOUSE);
    }

    @Test
    void noForeignTypeInTheFacade() {
        for (var type : HOUSE) {
            if (!type.getPackageName().equals("dev.clearcut") || !isPublic(type.getModifiers())) {
                continue;
            }
            type.getMethods().stream()
                    .filter(method -> isPublic(method.getModifiers()))
                    .forEach(
                            method -> {
                                assertThat(method.getRawReturnType().getName())
                                        .as(method.getFullName())
                                        .matches(
                                                "(\\[L)?(java|dev\\.clearcut)\\..*|void|boolean|int|long");
                                assertThat(method.getRawParameterTypes())
                                        .as(method.getFullName())
                                        .allMatch(
                                                p ->
                                                        p.getName()
                                                                .matches(
                                                                        "(\\[L)?(java|dev\\.clearcut)\\..*|int|long"))
                                        .hasSizeLessThanOrEqualTo(3);
                            });
        }
    }

    private static boolean isPublic(java.util.Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC);
    }
}
