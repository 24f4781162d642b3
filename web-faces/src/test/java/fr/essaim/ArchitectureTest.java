package fr.essaim;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.identity.Requires;
import fr.essaim.web.shell.Feature;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dependency rules of the architecture. Each fails when it matches no class at all. */
@AnalyzeClasses(packages = "fr.essaim", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule domainKnowsNeitherItsSurroundingsNorTheWeb =
      noClasses()
          .that()
          .resideInAPackage("fr.essaim.core.*.domain")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "fr.essaim.core.*.internal..",
              "org.apache.jena..",
              "jakarta.faces..",
              "jakarta.servlet..",
              "jakarta.ws.rs..");

  @ArchTest
  static final ArchRule aContextReachesAnotherOnlyThroughItsRoot =
      classes().that().resideInAPackage("fr.essaim.core..").should(reachOnlyRootsOfOtherContexts());

  @ArchTest
  static final ArchRule contextsFormNoCycle =
      slices().matching("fr.essaim.core.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule featuresOfTheSiteFormNoCycle =
      slices().matching("fr.essaim.web.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theShellKnowsNoFeature =
      noClasses()
          .that()
          .resideInAPackage("fr.essaim.web.shell")
          .should()
          .dependOnClassesThat(
              resideInAPackage("fr.essaim.web..")
                  .and(resideOutsideOfPackage("fr.essaim.web.shell")));

  @ArchTest
  static final ArchRule everyFeatureIsABeanOfItsOwnPackage =
      classes()
          .that()
          .implement(Feature.class)
          .should()
          .haveSimpleNameEndingWith("Feature")
          .andShould()
          .beAnnotatedWith(ApplicationScoped.class);

  @ArchTest
  static final ArchRule pagesAndOpenDataSeeOnlyTheRootsOfTheDomain =
      noClasses()
          .that()
          .resideInAnyPackage("fr.essaim.web..", "fr.essaim.publisher..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("fr.essaim.core.*.domain..", "fr.essaim.core.*.internal..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class);

  @ArchTest
  static final ArchRule facesStaysInThePages =
      noClasses()
          .that()
          .resideOutsideOfPackage("fr.essaim.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.faces..", "org.primefaces..");

  @ArchTest
  static final ArchRule restAndJenaStayInOpenData =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "fr.essaim.publisher..", "fr.essaim.endpoint..", "fr.essaim.ontology..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "org.apache.jena..");

  @ArchTest
  static final ArchRule entitiesHaveVerbsAndNoSetters =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .and()
          .arePublic()
          .should()
          .haveNameMatching("set[A-Z].*");

  @ArchTest
  static final ArchRule aPageIsABeanThatPagesCanName =
      classes()
          .that()
          .haveSimpleNameEndingWith("Page")
          .and()
          .resideInAPackage("fr.essaim.web..")
          .should()
          .beAnnotatedWith(Named.class);

  @ArchTest
  static final ArchRule everyServiceMethodSaysWhoMayCallIt =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Stateless.class)
          .and()
          .arePublic()
          .should()
          .beAnnotatedWith(Requires.class)
          .orShould()
          .beAnnotatedWith(OpenToAll.class);

  @ArchTest
  static final ArchRule nothingIsPrintedOnTheConsoleOfTheApplication =
      noClasses()
          .that()
          .resideInAnyPackage("fr.essaim.core..", "fr.essaim.web..", "fr.essaim.publisher..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule timesComeFromAClock =
      noClasses()
          .should()
          .callMethodWhere(
              are(
                  DescribedPredicate.describe(
                      "now() without a clock",
                      call ->
                          call.getTarget().getName().equals("now")
                              && call.getTarget().getOwner().getPackageName().equals("java.time")
                              && call.getTarget().getRawParameterTypes().stream()
                                  .noneMatch(type -> type.isEquivalentTo(Clock.class)))))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Date");

  private static ArchCondition<JavaClass> reachOnlyRootsOfOtherContexts() {
    Pattern inner = Pattern.compile("fr\\.essaim\\.core\\.(\\w+)\\.(domain|internal)(\\..*)?");
    return new ArchCondition<>("reach only the roots of other contexts") {
      @Override
      public void check(JavaClass origin, ConditionEvents events) {
        origin
            .getDirectDependenciesFromSelf()
            .forEach(
                dependency -> {
                  Matcher target = inner.matcher(dependency.getTargetClass().getPackageName());
                  if (target.matches()
                      && !origin.getPackageName().startsWith("fr.essaim.core." + target.group(1))) {
                    events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
                  }
                });
      }
    };
  }
}
