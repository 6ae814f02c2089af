package io.github.walletapi;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.walletapi.device.RegisteredDeviceBuilder;
import io.github.walletapi.directory.LocationDirectoryBuilder;
import io.github.walletapi.grant.GrantsBuilder;
import io.github.walletapi.idempotency.IdempotentCallsBuilder;
import io.github.walletapi.internal.signing.Nonce;
import io.github.walletapi.location.WorkingHours;
import io.github.walletapi.oauth.AuthorizationRequest;
import io.github.walletapi.oauth.NewOAuthSession;
import io.github.walletapi.oauth.Scope;
import io.github.walletapi.payment.NewPayment;
import io.github.walletapi.payment.Payment;
import io.github.walletapi.quota.CallQuotaBuilder;
import io.github.walletapi.transaction.Transaction;
import io.github.walletapi.value.OpenEnum;
import jakarta.ejb.ApplicationException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** Who may know whom, and what nobody may do. */
@AnalyzeClasses(
        packages = "io.github.walletapi",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutSandbox.class})
class ArchitectureTest {
    private static final String ROOT = "io.github.walletapi";
    private static final String INTERNAL = ROOT + ".internal..";
    private static final String SHARED = ROOT + ".internal.shared..";
    private static final String JSON = ROOT + ".internal.json..";
    /** For the one annotation of exceptions, which no class needs that runs without the API. */
    private static final String EJB = "jakarta.ejb..";

    private static final String NULLNESS = "org.jspecify.annotations..";
    /** An annotation that only the compiler reads. */
    private static final String BUILDERS = "org.immutables.value..";

    private static final String[] VOCABULARY = {
        ROOT + ".value..",
        ROOT + ".error..",
        ROOT + ".auth..",
        ROOT + ".paging..",
        ROOT + ".request..",
        ROOT + ".retry..",
        ROOT + ".listener.."
    };
    private static final String[] FEATURES = {
        ROOT + ".server..",
        ROOT + ".client..",
        ROOT + ".project..",
        ROOT + ".location..",
        ROOT + ".wallet..",
        ROOT + ".user..",
        ROOT + ".oauth..",
        ROOT + ".allowance..",
        ROOT + ".payment..",
        ROOT + ".transaction.."
    };
    private static final String BOUNCY_CASTLE = "org.bouncycastle..";
    private static final String KNOWS_BOUNCY_CASTLE = ROOT + ".auth.BouncyCastleKeys";
    /** What travels with a payment is read and written by the JSON that reads and writes the payment. */
    private static final String KNOWS_JSON = ROOT + ".payment.Parameters";

    private static final String[] STANDARDS = {"java..", "jakarta.json..", "jakarta.ws.rs..", EJB, NULLNESS, BUILDERS};

    /** The sandbox shares the beginning of our package names, and nothing else. */
    static final class WithoutSandbox implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("/sandbox/");
        }
    }

    private static String[] together(String[]... lists) {
        return Arrays.stream(lists).flatMap(Arrays::stream).toArray(String[]::new);
    }

    @ArchTest
    static final ArchRule vocabularyKnowsNeitherFeaturesNorInternals = classes()
            .that()
            .resideInAnyPackage(VOCABULARY)
            .and()
            .doNotHaveFullyQualifiedName(KNOWS_BOUNCY_CASTLE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(together(VOCABULARY, new String[] {
                SHARED,
                EJB,
                "java..",
                "javax.security.auth.x500..",
                "jakarta.json.bind.adapter..",
                "jakarta.json.bind.annotation..",
                NULLNESS,
                BUILDERS
            })));

    @ArchTest
    static final ArchRule nobodyNeedsTheEjbApi = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage(EJB)
                    .and(not(DescribedPredicate.describe(
                            "the annotation", type -> type.getName().equals(ApplicationException.class.getName())))));

    /** An EJB would wrap it, and destroy a stateful bean for it; with the annotation it is what a caller can catch. */
    @ArchTest
    static final ArchRule exceptionsLeaveEnterpriseBeansAsThemselves = classes()
            .that()
            .areAssignableTo(RuntimeException.class)
            .and()
            .arePublic()
            .and()
            .resideOutsideOfPackage(INTERNAL)
            .should(rollBackAndNotBeWrapped());

    private static ArchCondition<JavaClass> rollBackAndNotBeWrapped() {
        return new ArchCondition<>("be an @ApplicationException(rollback = true), or inherit that") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Class<?> each = type.reflect(); each != null; each = each.getSuperclass()) {
                    ApplicationException annotation = each.getDeclaredAnnotation(ApplicationException.class);
                    if (annotation != null && annotation.rollback() && annotation.inherited()) {
                        return;
                    }
                }
                events.add(SimpleConditionEvent.violated(type, type.getName() + " would be wrapped"));
            }
        };
    }

    /** Applications need not have it: whoever else touched it would fail there. */
    @ArchTest
    static final ArchRule oneClassKnowsBouncyCastle = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(KNOWS_BOUNCY_CASTLE)
            .should()
            .dependOnClassesThat(resideInAPackage(BOUNCY_CASTLE));

    @ArchTest
    static final ArchRule bouncyCastleIsReachedByOneDoor = classes()
            .that()
            .haveFullyQualifiedName(KNOWS_BOUNCY_CASTLE)
            .should()
            .bePackagePrivate()
            .andShould()
            .onlyDependOnClassesThat(resideInAnyPackage(ROOT + ".auth..", "java..", BOUNCY_CASTLE, NULLNESS));

    @ArchTest
    static final ArchRule featuresKnowOnlyVocabularyAndStandards = classes()
            .that()
            .resideInAnyPackage(FEATURES)
            .and()
            .doNotHaveFullyQualifiedName(KNOWS_JSON)
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(together(VOCABULARY, STANDARDS, FEATURES, new String[] {SHARED})));

    private static ArchRule knowsOnly(String feature, String... others) {
        Set<String> allowed =
                Arrays.stream(others).map(other -> ROOT + "." + other).collect(Collectors.toSet());
        allowed.add(ROOT + "." + feature);
        DescribedPredicate<JavaClass> anotherFeature = resideInAnyPackage(FEATURES)
                .and(DescribedPredicate.describe(
                        "not in " + allowed, type -> !allowed.contains(type.getPackageName())));
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "." + feature)
                .should()
                .dependOnClassesThat(anotherFeature);
    }

    @ArchTest
    static final ArchRule serverKnowsNoOtherFeature = knowsOnly("server");

    @ArchTest
    static final ArchRule locationKnowsNoOtherFeature = knowsOnly("location");

    @ArchTest
    static final ArchRule walletKnowsNoOtherFeature = knowsOnly("wallet");

    @ArchTest
    static final ArchRule userKnowsOnlyWallet = knowsOnly("user", "wallet");

    @ArchTest
    static final ArchRule projectKnowsOnlyWallet = knowsOnly("project", "wallet");

    @ArchTest
    static final ArchRule clientKnowsOnlyProjectAndWallet = knowsOnly("client", "project", "wallet");

    @ArchTest
    static final ArchRule oauthKnowsOnlyClient = knowsOnly("oauth", "client");

    @ArchTest
    static final ArchRule allowanceKnowsNoOtherFeature = knowsOnly("allowance");

    @ArchTest
    static final ArchRule paymentKnowsOnlyWallet = knowsOnly("payment", "wallet");

    /** Else the JSON, which a payment asks, would know the payment. */
    @ArchTest
    static final ArchRule jsonKnowsNothingThatMovesMoney = noClasses()
            .that()
            .resideInAPackage(JSON)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage(ROOT + ".allowance..", ROOT + ".payment..", ROOT + ".transaction.."));

    @ArchTest
    static final ArchRule transactionKnowsOnlyWhatItIsMadeOf =
            knowsOnly("transaction", "payment", "allowance", "wallet", "user", "project");

    @ArchTest
    static final ArchRule devicesKnowClientsVocabularyAndJson = classes()
            .that()
            .resideInAPackage(ROOT + ".device..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(together(VOCABULARY, new String[] {
                ROOT + ".device..", ROOT + ".client..", SHARED, EJB, "java..", "jakarta.json..", NULLNESS
            })));

    @ArchTest
    static final ArchRule quotasKnowVocabularyAndJson = classes()
            .that()
            .resideInAPackage(ROOT + ".quota..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(together(
                    VOCABULARY, new String[] {ROOT + ".quota..", SHARED, "java..", "jakarta.json..", NULLNESS})));

    @ArchTest
    static final ArchRule directoriesKnowLocationsQuotasVocabularyAndJson = classes()
            .that()
            .resideInAPackage(ROOT + ".directory..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(together(VOCABULARY, new String[] {
                ROOT + ".directory..",
                ROOT + ".location..",
                ROOT + ".quota..",
                SHARED,
                // What stands in the shared map is JSON of the API, read and written in one place.
                JSON,
                "jakarta.ws.rs.core..",
                "java..",
                "jakarta.json..",
                NULLNESS,
                BUILDERS
            })));

    /** They stand above the whole client: they make views of it. */
    @ArchTest
    static final ArchRule grantsKnowTheFrontDoorTokensVocabularyAndJson = classes()
            .that()
            .resideInAPackage(ROOT + ".grant..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(together(VOCABULARY, new String[] {
                ROOT,
                ROOT + ".grant..",
                ROOT + ".oauth..",
                SHARED,
                EJB,
                "java..",
                "javax.crypto..",
                "jakarta.json..",
                NULLNESS
            })));

    @ArchTest
    static final ArchRule nobodyElseKnowsGrants = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".grant..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + ".grant.."));

    @ArchTest
    static final ArchRule whatIsSharedKnowsOnlyTheJdk = classes()
            .that()
            .resideInAPackage(SHARED)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(SHARED, "java..", NULLNESS, BUILDERS));

    @ArchTest
    static final ArchRule nobodyElseKnowsDirectories = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".directory..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + ".directory.."));

    /** They ask the client for a key, and read what they have verified as the API's own answers are read. */
    @ArchTest
    static final ArchRule callbacksKnowTheFrontDoorTransactionsAndJson = classes()
            .that()
            .resideInAPackage(ROOT + ".callback..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(together(VOCABULARY, new String[] {
                ROOT,
                ROOT + ".callback..",
                ROOT + ".server..",
                ROOT + ".transaction..",
                SHARED,
                JSON,
                EJB,
                "java..",
                "jakarta.json..",
                NULLNESS
            })));

    @ArchTest
    static final ArchRule nobodyElseKnowsCallbacks = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".callback..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + ".callback.."));

    /** But what they share: what nodes do by turns, and what is serialised. */
    @ArchTest
    static final ArchRule onlyTheRootKnowsInternals = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, INTERNAL, ROOT + ".directory..", ROOT + ".callback..")
            .and()
            .doNotHaveFullyQualifiedName(KNOWS_JSON)
            .should()
            .dependOnClassesThat(resideInAPackage(INTERNAL).and(not(resideInAPackage(SHARED))));

    @ArchTest
    static final ArchRule internalsDoNotKnowTheRoot =
            noClasses().that().resideInAPackage(INTERNAL).should().dependOnClassesThat(resideInAPackage(ROOT));

    /** What is signed, and by whom, is no matter of how a call is made. */
    @ArchTest
    static final ArchRule signingKnowsNothingAboveIt = classes()
            .that()
            .resideInAPackage(ROOT + ".internal.signing..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    ROOT + ".internal.signing..",
                    ROOT + ".internal.tls..",
                    ROOT + ".auth..",
                    ROOT + ".request..",
                    SHARED,
                    "java..",
                    "javax.crypto..",
                    "javax.net.ssl..",
                    NULLNESS));

    @ArchTest
    static final ArchRule internalsAreFreeOfCycles =
            slices().matching(ROOT + ".internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule publicSignaturesNameNoInternals = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(INTERNAL)
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should(nameNoInternals());

    private static ArchCondition<JavaMethod> nameNoInternals() {
        return new ArchCondition<>("name no internal type") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getAllInvolvedRawTypes().stream()
                        .filter(type -> type.getPackageName().startsWith(ROOT + ".internal"))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " names " + type.getName())));
            }
        };
    }

    @ArchTest
    static final ArchRule onlyBuildersReadTheSystemsClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(WalletApiBuilder.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(RegisteredDeviceBuilder.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(CallQuotaBuilder.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(LocationDirectoryBuilder.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(GrantsBuilder.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(IdempotentCallsBuilder.class.getName())
            .and()
            .resideOutsideOfPackage(ROOT + ".internal.http..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule onlyThePauseOfARegistrationSleeps = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".retry.Pause")
            .should()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule nobodyStartsThreads = noClasses()
            .should()
            .callMethod(Thread.class, "start")
            .orShould()
            .callConstructor(Thread.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.Executors")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.CompletableFuture")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Timer");

    @ArchTest
    static final ArchRule randomnessIsSecureAndInTwoPlaces = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Nonce.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(ROOT + ".grant.Randomness")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.security.SecureRandom")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom");

    @ArchTest
    static final ArchRule nobodyUsesRandom = noClasses()
            .should()
            .callConstructor(java.util.Random.class)
            .orShould()
            .callConstructor(java.util.Random.class, long.class);

    @ArchTest
    static final ArchRule nobodyPrintsOrLogsPastTheContainer = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveSimpleNameContaining("Util")
            .orShould()
            .haveSimpleNameContaining("Helper")
            .orShould()
            .haveSimpleNameContaining("Impl");

    @ArchTest
    static final ArchRule recordsOfFeaturesAreDataOnly = classes()
            .that()
            .areRecords()
            .and()
            .resideInAnyPackage(FEATURES)
            .and()
            // A word is written as a word, whatever it answers about itself.
            .areNotAssignableTo(OpenEnum.class)
            .and()
            .doNotHaveFullyQualifiedName(WorkingHours.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(Scope.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(AuthorizationRequest.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(NewOAuthSession.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(NewPayment.class.getName())
            .and()
            // Both find the application's reference in what the server sent; nobody writes them.
            .doNotHaveFullyQualifiedName(Payment.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(Transaction.class.getName())
            .should(haveNoMethodsWithoutArgumentsButAccessors());

    private static ArchCondition<JavaClass> haveNoMethodsWithoutArgumentsButAccessors() {
        return new ArchCondition<>("have no methods without arguments but accessors") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<String> own = type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .map(field -> field.getName())
                        .collect(Collectors.toSet());
                own.addAll(Set.of("toString", "hashCode", "writeReplace", "readResolve"));
                type.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                        .filter(method -> method.getRawParameterTypes().isEmpty() && !own.contains(method.getName()))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(method, method.getFullName())));
            }
        };
    }

    /** Servers look for these two in the libraries of every JAX-RS application that scans. */
    @ArchTest
    static final ArchRule nothingIsAResourceOrProviderOfApplications =
            noClasses().should().beAnnotatedWith(Path.class).orShould().beAnnotatedWith(Provider.class);

    /** With a path and no HTTP method it would be a locator, which Payara and GlassFish make a part of applications. */
    @ArchTest
    static final ArchRule nothingIsALocator =
            methods().that().areAnnotatedWith(Path.class).should().beMetaAnnotatedWith(HttpMethod.class);

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(beInANullMarkedPackage());

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
                }
            }
        };
    }
}
