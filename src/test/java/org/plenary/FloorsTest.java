package org.plenary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A package imports only from floors below its own, and knows only the libraries it may. */
class FloorsTest {
  /** From the ground up; packages on one floor ignore each other. */
  private static final List<Set<String>> FLOORS =
      List.of(
          Set.of("source"),
          Set.of("diagnostic"),
          Set.of("document"),
          Set.of("archive"),
          Set.of("resolve"),
          Set.of("route", "language", "picture"),
          Set.of("markdown", "describe"),
          Set.of("page"),
          Set.of("render"),
          Set.of("feed", "export", "search", "card"),
          Set.of("check", "output", "explain", "schema"),
          Set.of("build"),
          Set.of("serve", "publish", "importing", "edit"),
          Set.of("cli"));

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.plenary");

  @TestFactory
  List<DynamicTest> eachFloorStandsOnThoseBelow() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      for (String name : FLOORS.get(floor)) {
        Set<String> below =
            FLOORS.subList(0, floor).stream().flatMap(Set::stream).collect(Collectors.toSet());
        tests.add(DynamicTest.dynamicTest(name, () -> standsOn(name, below)));
      }
    }
    return tests;
  }

  private static void standsOn(String name, Set<String> below) {
    noClasses()
        .that()
        .resideInAPackage("org.plenary." + name + "..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are in the house and not below " + name,
                other ->
                    other.getPackageName().startsWith("org.plenary")
                        && !other.getPackageName().equals("org.plenary." + name)
                        && below.stream()
                            .noneMatch(one -> other.getPackageName().equals("org.plenary." + one))))
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void everyPackageHasItsFloor() {
    Set<String> known =
        FLOORS.stream()
            .flatMap(Set::stream)
            .map(name -> "org.plenary." + name)
            .collect(Collectors.toSet());
    noClasses()
        .that()
        .resideOutsideOfPackages(known.toArray(String[]::new))
        .and(
            DescribedPredicate.describe(
                "are not the top package's description",
                (JavaClass one) -> !one.getName().equals("org.plenary.package-info")))
        .should()
        .resideInAPackage("org.plenary..")
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("org.plenary.(*)..").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void eachLibraryIsKnownToItsPackagesOnly() {
    knownOnlyTo("org.yaml..", "document");
    knownOnlyTo("org.commonmark..", "markdown");
    knownOnlyTo("freemarker..", "render");
    knownOnlyTo("org.jsoup..", "markdown", "check", "importing");
    knownOnlyTo("picocli..", "cli");
    knownOnlyTo(
        "com.google.gson..",
        "diagnostic",
        "explain",
        "check",
        "output",
        "schema",
        "serve",
        "describe",
        "export",
        "search");
  }

  private static void knownOnlyTo(String library, String... packages) {
    String[] allowed =
        Arrays.stream(packages).map(name -> "org.plenary." + name + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(allowed)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(PROGRAM);
  }
}
