package io.github.blueconic4j.cdi.architecture;

import java.net.http.HttpClient;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;

import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactorySpi;

import jakarta.ws.rs.client.Client;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "io.github.blueconic4j.cdi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CDI = "io.github.blueconic4j.cdi.";

    @ArchTest
    static final ArchRule configKnowsNoOtherPackage = reaches("config");

    @ArchTest
    static final ArchRule transportKnowsConfig = reaches("transport", "config");

    @ArchTest
    static final ArchRule whatListenersSeeKnowsNoOtherPackage = reaches("call");

    @ArchTest
    static final ArchRule retryKnowsConfig = reaches("retry", "config");

    @ArchTest
    static final ArchRule tokenKnowsRetryConfigAndTransport = reaches("token", "retry", "config", "transport");

    @ArchTest
    static final ArchRule clientKnowsWhatACallNeeds =
            reaches("client", "call", "retry", "token", "config", "transport");

    @ArchTest
    static final ArchRule bulkKnowsTheCallsOfATenant = reaches("bulk", "client", "retry", "config", "transport");

    @ArchTest
    static final ArchRule onlyOneClassSendsCalls = noClasses()
            .that()
            .resideOutsideOfPackages(CDI + "transport", CDI + "token..")
            .and()
            .doNotHaveFullyQualifiedName(CDI + "client.AttemptRunner")
            .should()
            .callMethodWhere(sendsARequest());

    /** What a call needs to know of its thread is handed to it. */
    @ArchTest
    static final ArchRule noThreadLocals =
            noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class);

    @ArchTest
    static final ArchRule theContainersClientIsNotUsed = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(CDI + "internal.ClientListener")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.eclipse.microprofile.rest.client.RestClientBuilder");

    @ArchTest
    static final ArchRule everyPackageIsOneOfThose = classes()
            .should()
            .resideInAnyPackage(
                    CDI + "config",
                    CDI + "call",
                    CDI + "client",
                    CDI + "transport",
                    CDI + "token..",
                    CDI + "retry",
                    CDI + "bulk..",
                    CDI + "batch",
                    CDI + "tenant",
                    CDI + "web",
                    CDI + "internal");

    @ArchTest
    static final ArchRule tenantAndWebKnowRetryTokenAndConfig = noClasses()
            .that()
            .resideInAnyPackage(CDI + "tenant", CDI + "web")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CDI + "internal..", CDI + "transport..");

    @ArchTest
    static final ArchRule insideTokenStoreKnowsNoRotation = noClasses()
            .that()
            .resideInAnyPackage(CDI + "token", CDI + "token.store")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CDI + "token.rotation", CDI + "token.authorization", CDI + "token.jdbc");

    @ArchTest
    static final ArchRule optionalApisStandInTheirOwnPackages = noClasses()
            .that()
            .resideOutsideOfPackages(CDI + "token.jdbc", CDI + "web")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "javax.sql..", "javax.naming..", "jakarta.servlet..", "jakarta.security..");

    @ArchTest
    static final ArchRule onlyBatchKnowsJakartaBatch = noClasses()
            .that()
            .resideOutsideOfPackage(CDI + "batch")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.batch..", CDI + "batch");

    @ArchTest
    static final ArchRule batchKnowsBulkAlone = reaches("batch", "bulk");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(CDI + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingButTheStandardIsUsed = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.blueconic4j.api..",
                    "io.github.blueconic4j.cdi..",
                    "com.fasterxml.jackson.core..",
                    "java..",
                    "javax.net.ssl..",
                    "javax.crypto..",
                    "javax.sql..",
                    "javax.naming..",
                    "jakarta.servlet..",
                    "jakarta.security.enterprise..",
                    "jakarta.batch..",
                    "jakarta.annotation..",
                    "jakarta.enterprise.context..",
                    "jakarta.enterprise.event..",
                    "jakarta.enterprise.inject..",
                    "jakarta.inject..",
                    "jakarta.interceptor..",
                    "jakarta.json..",
                    "jakarta.ws.rs..",
                    "org.eclipse.microprofile.config..",
                    "org.eclipse.microprofile.rest.client..");

    @ArchTest
    static final ArchRule onlyBulkReadsJsonByJackson = noClasses()
            .that()
            .resideOutsideOfPackage(CDI + "bulk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson.core..");

    /** A diagnosis tells people what it says; see ClockSkew. */
    @ArchTest
    static final ArchRule whomToTrustIsLeftToTheJdk = noClasses()
            .should()
            .dependOnClassesThat(assignableTo(TrustManager.class)
                    .and(DescribedPredicate.not(name(TrustManager.class.getName())))
                    .or(assignableTo(HostnameVerifier.class))
                    .or(assignableTo(TrustManagerFactorySpi.class)))
            .orShould()
            .implement(TrustManager.class)
            .orShould()
            .callMethod(System.class, "setProperty", String.class, String.class)
            .orShould()
            .callMethod(SSLContext.class, "setDefault", SSLContext.class);

    @ArchTest
    static final ArchRule theWallClockDecidesNothing = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(CDI + "internal.ClockSkew")
            .and()
            // dates of profiles, which nobody compares with now
            .resideOutsideOfPackages(CDI + "bulk..", CDI + "batch")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Instant")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule noContainerExtensionIsUsed = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.enterprise.inject.build..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo("jakarta.enterprise.inject.spi.Extension");

    @ArchTest
    static final ArchRule publicPackagesShowNoInternalType =
            classes().that().resideOutsideOfPackage(CDI + "internal..").should(showNothingOf(CDI + "internal"));

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper");

    @ArchTest
    static final ArchRule noStaticHoldsWhatARedeployLeavesBehind = noFields()
            .that()
            .areStatic()
            .should()
            .haveRawType(assignableTo(Thread.class)
                    .or(assignableTo(ThreadLocal.class))
                    .or(assignableTo(Executor.class))
                    .or(assignableTo(ClassLoader.class))
                    .or(assignableTo(Class.class))
                    .or(assignableTo(HttpClient.class))
                    .or(assignableTo(Client.class))
                    .or(assignableTo(ConcurrentMap.class)));

    @ArchTest
    static final ArchRule staticFieldsAreConstants =
            fields().that().areStatic().should().beFinal();

    private static DescribedPredicate<JavaMethodCall> sendsARequest() {
        return DescribedPredicate.describe(
                "sends a request",
                call -> call.getTargetOwner().getName().equals(CDI + "transport.Transport")
                        && call.getName().startsWith("send"));
    }

    private static ArchRule reaches(String from, String... to) {
        Set<String> allowed = new HashSet<>(Set.of(to));
        allowed.add(from);
        return noClasses()
                .that()
                .resideInAPackage(CDI + from + "..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are in " + CDI + " but not in " + allowed,
                        type -> type.getPackageName().startsWith(CDI)
                                && !allowed.contains(type.getPackageName()
                                        .substring(CDI.length())
                                        .replaceFirst("\\..*", ""))));
    }

    private static ArchCondition<JavaClass> showNothingOf(String hidden) {
        return new ArchCondition<>("show no type of " + hidden) {

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    if (shown(unit.getModifiers()) && hides(unit.getAllInvolvedRawTypes())) {
                        events.add(SimpleConditionEvent.violated(unit, unit.getDescription()));
                    }
                }
                for (JavaField field : type.getFields()) {
                    if (shown(field.getModifiers()) && hides(field.getAllInvolvedRawTypes())) {
                        events.add(SimpleConditionEvent.violated(field, field.getDescription()));
                    }
                }
            }

            private boolean hides(Set<JavaClass> types) {
                return types.stream().anyMatch(type -> type.getPackageName().startsWith(hidden));
            }
        };
    }

    private static boolean shown(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }
}
