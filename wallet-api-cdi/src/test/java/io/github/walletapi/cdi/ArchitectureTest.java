package io.github.walletapi.cdi;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.NormalScope;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;

@AnalyzeClasses(packages = "io.github.walletapi.cdi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule knowsNothingInternal =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.github.walletapi.internal..");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Impl)(\\$.*)?");

    @ArchTest
    static final ArchRule startsNoThreads = noClasses()
            .should()
            .callConstructorWhere(target(owner(assignableTo(Thread.class))))
            .orShould()
            .beAssignableTo(Thread.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Executors.class);

    /** Whose class loader a thread has is asked and set in one place. */
    @ArchTest
    static final ArchRule oneClassKnowsThreads = noClasses()
            .that()
            .doNotHaveSimpleName("ApplicationModule")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class);

    @ArchTest
    static final ArchRule showsNoMoreThanItMust = classes()
            .that()
            .arePublic()
            .should()
            .haveSimpleName("WalletClient")
            .orShould()
            .haveSimpleName("Literal")
            .orShould()
            .haveSimpleName("WalletApis")
            .orShould()
            .haveSimpleName("InUse")
            .orShould()
            .haveSimpleName("LocationDirectories")
            .orShould()
            .haveSimpleName("ClientGrants")
            .orShould()
            .haveSimpleName("ClientIdempotentCalls")
            .orShould()
            .haveSimpleName("SharedState")
            .orShould()
            .haveSimpleName("WalletApiExtension")
            .orShould()
            .haveSimpleName("WalletConfigurationException")
            .orShould()
            .haveSimpleName("CredentialsChanged")
            .orShould()
            .haveSimpleName("ObservabilityConfig")
            .orShould()
            .haveSimpleName("HealthExtension")
            .orShould()
            .haveSimpleName("TelemetryExtension")
            .orShould()
            .haveSimpleName("ServletCheck");

    /** Where a server lacks one of these, nothing but one extension that asks for it may be loaded. */
    @ArchTest
    static final ArchRule onePackageKnowsHealth = noClasses()
            .that()
            .resideOutsideOfPackage("..cdi.health")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.microprofile.health..", "..cdi.health");

    @ArchTest
    static final ArchRule onePackageKnowsOpenTelemetry = noClasses()
            .that()
            .resideOutsideOfPackage("..cdi.telemetry")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.opentelemetry..", "..cdi.telemetry");

    /** A container that scans the jar would load these, and fail where their supertypes are missing. */
    @ArchTest
    static final ArchRule whatIsOptionalIsNoBeanByItself = noClasses()
            .that()
            .resideInAnyPackage("..cdi.health", "..cdi.telemetry")
            .should()
            .beAnnotatedWith(ApplicationScoped.class)
            .orShould()
            .beAnnotatedWith(Dependent.class)
            .orShould()
            .beAnnotatedWith(Singleton.class)
            .orShould()
            .beMetaAnnotatedWith(NormalScope.class);
}
