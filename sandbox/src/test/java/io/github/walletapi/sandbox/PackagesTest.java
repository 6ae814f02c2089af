package io.github.walletapi.sandbox;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

/** Which package knows which, and what users of the sandbox see of them. */
class PackagesTest {
    private static final String ROOT = "io.github.walletapi.sandbox";
    private static final String INTERNAL = ROOT + ".internal.";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("io.github.walletapi.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void internalsDoNotKnowTheEntry() {
        noClasses()
                .that()
                .resideInAPackage(INTERNAL + ".")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT))
                .check(MAIN);
    }

    /** From HTTP up to what is offered: each knows only those before it. */
    @Test
    void httpKnowsNothingOfTheApiButTheFormOfItsErrors() {
        classes()
                .that()
                .resideInAPackage(INTERNAL + "http")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        INTERNAL + "http",
                        INTERNAL + "error",
                        "java..",
                        "javax.net.ssl..",
                        "jakarta.json..",
                        "org.jspecify.annotations..")
                .check(MAIN);
    }

    @Test
    void whoCallsIsKnownWithoutTheDataAndTheEndpoints() {
        noClasses()
                .that()
                .resideInAPackage(INTERNAL + "auth")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(INTERNAL + "data", INTERNAL + "routing", INTERNAL + "endpoint", INTERNAL + "page")
                .check(MAIN);
    }

    @Test
    void onlyTheEntryIsOffered() {
        assertThat(MAIN.stream()
                        .filter(type -> type.getPackageName().equals(ROOT))
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "CallbackSigner",
                        "CannedAnswer",
                        "RecordedRequest",
                        "SandboxAuthority",
                        "SandboxBuilder",
                        "SandboxCallback",
                        "SandboxCallbacks",
                        "SandboxCertificate",
                        "SandboxExtension",
                        "SandboxServer",
                        "SandboxToken",
                        "SignedCallback");
        codeUnits()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(ROOT)
                .should(nameNoInternals())
                .check(MAIN);
    }

    private static ArchCondition<JavaCodeUnit> nameNoInternals() {
        return new ArchCondition<>("name no internal type") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                unit.getAllInvolvedRawTypes().stream()
                        .filter(type -> type.getPackageName().startsWith(INTERNAL))
                        .forEach(type -> events.add(
                                SimpleConditionEvent.violated(unit, unit.getFullName() + " names " + type.getName())));
            }
        };
    }
}
