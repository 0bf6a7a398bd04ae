package dev.clearcut.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theServerKnowsTheFacadeAndNothingBehindIt() {
        var server =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.clearcut.server");

        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.clearcut.store..",
                        "dev.clearcut.cli..",
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "org.apache.lucene..")
                .because("what an office keeps is reached through its desk, which guards it")
                .check(server);
    }
}
