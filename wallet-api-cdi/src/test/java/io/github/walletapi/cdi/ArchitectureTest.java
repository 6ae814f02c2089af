package io.github.walletapi.cdi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.walletapi.cdi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule knowsNothingInternal =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.github.walletapi.internal..");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Impl)(\\$.*)?");

    @ArchTest
    static final ArchRule startsNoThreads =
            noClasses().should().dependOnClassesThat().areAssignableTo(Thread.class);

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
            .haveSimpleName("LocationDirectories")
            .orShould()
            .haveSimpleName("SharedState")
            .orShould()
            .haveSimpleName("WalletApiProducer")
            .orShould()
            .haveSimpleName("WalletApiExtension")
            .orShould()
            .haveSimpleName("WalletConfigurationException")
            .orShould()
            .haveSimpleName("CredentialsChanged");
}
