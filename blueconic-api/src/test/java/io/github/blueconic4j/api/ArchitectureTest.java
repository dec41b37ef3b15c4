package io.github.blueconic4j.api;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = ArchitectureTest.API, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    static final String API = "io.github.blueconic4j.api";

    /** Models go over the wire as multipart and as bytes, which readers and writers of wire know by their types. */
    @ArchTest
    static final ArchRule packagesAreFreeOfCycles = slices().matching(API + ".(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideInAPackage(API + ".wire"), resideInAPackage(API + ".models"));

    @ArchTest
    static final ArchRule commonUsesOnlyItself = uses("common", API + ".common");

    @ArchTest
    static final ArchRule errorUsesOnlyCommon = uses("error", API + ".error", API + ".common");

    @ArchTest
    static final ArchRule wireUsesOnlyCommonErrorAndTheBodiesThatAreNoJson =
            uses("wire", API + ".wire", API + ".common", API + ".error", API + ".models");

    @ArchTest
    static final ArchRule onlyStandardApisAreUsed = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    API + "..",
                    "java..",
                    "javax.net.ssl..",
                    "jakarta.ws.rs..",
                    "jakarta.json..",
                    "jakarta.annotation..",
                    "org.eclipse.microprofile.rest.client..",
                    "com.fasterxml.jackson.annotation.."));

    /** The annotation is not there at run time, unless the application has Jackson. */
    @ArchTest
    static final ArchRule onlyOpenValuesKnowJackson = noClasses()
            .that()
            .doNotHaveSimpleName("OpenValue")
            .should()
            .dependOnClassesThat(resideInAPackage("com.fasterxml.."));

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Bean|Schema|V2)");

    @ArchTest
    static final ArchRule whatGoesOverTheWireIsNoEnum = noClasses()
            .that()
            .resideOutsideOfPackages(API + ".common", API + ".error")
            .should()
            .beEnums();

    /** JSON-B would write them as members of their own. */
    @ArchTest
    static final ArchRule recordsHaveNoMethodsThatLookLikeGetters = noMethods()
            .that(new DescribedPredicate<JavaMethod>("are instance methods of records") {
                @Override
                public boolean test(JavaMethod method) {
                    return method.getOwner().isRecord()
                            && !method.getModifiers().contains(JavaModifier.STATIC);
                }
            })
            .should()
            .haveNameMatching("(get|is)[A-Z].*");

    private static ArchRule uses(String owner, String... packages) {
        return noClasses()
                .that()
                .resideInAPackage(API + "." + owner)
                .should()
                .dependOnClassesThat(
                        resideInAPackage(API + "..").and(DescribedPredicate.not(resideInAnyPackage(packages))));
    }
}
