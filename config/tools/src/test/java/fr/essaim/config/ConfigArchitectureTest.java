package fr.essaim.config;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependency rules of the launcher and the tools. */
@AnalyzeClasses(packages = "fr.essaim.config", importOptions = ImportOption.DoNotIncludeTests.class)
class ConfigArchitectureTest {

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("fr.essaim.config.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theProductKnowsNoTools =
      noClasses()
          .that()
          .resideInAnyPackage(
              "fr.essaim.config.administration..",
              "fr.essaim.config.backup..",
              "fr.essaim.config.commands..",
              "fr.essaim.config.launcher..",
              "fr.essaim.config.settings..",
              "fr.essaim.config.upgrade..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "fr.essaim.config.bench..",
              "fr.essaim.config.conformance..",
              "fr.essaim.config.faults..",
              "fr.essaim.config.holes..",
              "fr.essaim.config.territory..",
              "fr.essaim.config.trial..");
}
