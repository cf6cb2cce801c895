package org.sala.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The code")
class ArchitectureTest {

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.sala");

  @Test
  @DisplayName("says in one sentence what each package is for")
  void packagesAreDescribed() throws IOException {
    try (Stream<Path> folders = Files.walk(Path.of("src/main/java/org/sala"))) {
      for (var folder :
          folders.filter(Files::isDirectory).filter(f -> !f.endsWith("sala")).toList()) {
        assertThat(folder.resolve("package-info.java"))
            .exists()
            .content()
            .containsPattern("/\\*\\*\\s+(\\* )?[A-Z]");
      }
    }
  }

  @Test
  @DisplayName(
      "drives each kind of case through one class: delegates and the rest never start or correlate")
  void onlyTheLifecycleDrivesTheEngine() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Lifecycle")
        .should()
        .callMethodWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(
                            RuntimeService.class)))
                .and(
                    com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                            "start.*|createMessageCorrelation|setVariable.*|signal.*"))))
        .check(CODE);
  }

  @Test
  @DisplayName("reads no table of the engine with SQL of its own")
  void noSqlOnEngineTables() throws IOException {
    var tables = "(?i)\\bACT_(RU|HI|ID|RE|GE)_";
    assertThat(filesContaining("src/main/java", tables)).isEmpty();
    // Statements of the engine itself: who sees a task (decision 21), a case read as a whole (50).
    assertThat(filesContaining("src/main/resources/org", tables))
        .containsExactlyInAnyOrder(
            "src/main/resources/org/sala/engine/VisibleTasks.xml",
            "src/main/resources/org/sala/engine/CaseTree.xml");
    assertThat(filesContaining("src/main/resources/db", tables)).isEmpty();
  }

  @Test
  @DisplayName(
      "finds the requests that were joined with one in one place, a function of the database")
  void joinedRequestsFoundOnce() throws IOException {
    assertThat(filesContaining("src/main/java", "(?i)with recursive")).isEmpty();
    assertThat(filesContaining("src/main/resources/db", "(?i)with recursive merged")).hasSize(1);
  }

  @Test
  @DisplayName("refuses a person only with a sentence that says what, why, and who may")
  void refusalsSayWhoMay() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Denied")
        .should()
        .callConstructorWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.type(
                        org.springframework.security.access.AccessDeniedException.class))))
        .check(CODE);
  }

  @Test
  @DisplayName("keeps delegates package-private, with the bean name that the model uses")
  void delegates() {
    classes()
        .that()
        .implement(JavaDelegate.class)
        .should()
        .notHaveModifier(JavaModifier.PUBLIC)
        .andShould()
        .bePackagePrivate()
        .check(CODE);
  }

  @Test
  @DisplayName("touches the engine's inner classes only where the guards and the case file meet it")
  void innerClassesOfTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.sala.engine..", "org.sala.casefile..", "org.sala.request..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda.bpm.engine.impl..")
        .check(CODE);
  }

  @Test
  @DisplayName("takes the time from the engine's clock")
  void oneClock() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CODE);
  }

  @Test
  @DisplayName("knows in one place in which zone days begin: no class names the zone itself")
  void oneZone() throws IOException {
    assertThat(filesContaining("src/main/java", "ZoneId\\.of\\(|[\"']Asia/Phnom_Penh[\"']"))
        .containsExactly("src/main/java/org/sala/language/Days.java");
  }

  @Test
  @DisplayName("decides in one place what is text: nobody else asks whether a text is blank")
  void onePlaceForBlankText() {
    var ofNobody = // settings, models and folded keys: no person types them, or it is layout
        "EngineGuard|Startup|AllowedSettings|OfficeSettings|ProductData|NewDecision|Routing|Sketches"
            + "|KhmerLines";
    noClasses()
        .that()
        .resideOutsideOfPackage("org.sala.language..")
        .and()
        .haveNameNotMatching(".*\\.(" + ofNobody + ")")
        .should()
        .callMethod(String.class, "isBlank")
        .orShould()
        .callMethod(org.springframework.util.StringUtils.class, "hasText", String.class)
        .orShould()
        .dependOnClassesThat()
        .haveSimpleName("NotBlank")
        .check(CODE);
    noClasses()
        .that()
        .resideInAPackage("org.sala.language..")
        .should()
        .dependOnClassesThat(
            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("org.sala..")
                .and(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage(
                        "org.sala.language..")))
        .check(CODE);
  }

  @Test
  @DisplayName("has no field injection, no 'util' and no 'manager'")
  void habits() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameContaining("Util")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .check(CODE);
    com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(
        CODE);
    com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
        CODE);
  }

  @Test
  @DisplayName("stays short: half of the files under 60 lines with their comments, none over 300")
  void shortClasses() throws IOException {
    var lengths = new ArrayList<Integer>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (var file :
          files
              .filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java"))
              .toList()) {
        var length = Files.readAllLines(file).size();
        assertThat(length).as(file.toString()).isLessThan(300);
        lengths.add(length);
      }
    }
    lengths.sort(null);
    assertThat(lengths.get(lengths.size() / 2)).isLessThan(75);
  }

  @Test
  @DisplayName(
      "sets no due date of a request outside the service levels: models name variables, not"
          + " numbers")
  void noDurationsInModels() throws IOException {
    assertThat(filesContaining("processes", "timeDuration|timeCycle|P\\d+D</")).isEmpty();
  }

  private static List<String> filesContaining(String root, String pattern) throws IOException {
    var found = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(Path.of(root))) {
      for (var file :
          files
              .filter(Files::isRegularFile)
              .filter(each -> !each.toString().endsWith(".png"))
              .toList()) {
        if (java.util.regex.Pattern.compile(pattern).matcher(Files.readString(file)).find()) {
          found.add(file.toString());
        }
      }
    }
    return found;
  }

  @Test
  @DisplayName("carries a text in both languages as one thing: no record has a pair of fields")
  void textsInBothLanguages() throws IOException {
    assertThat(filesContaining("src/main/java", "String \\w+(En|Km)\\b"))
        .as("what lies in a column that nothing may change any more keeps its form")
        .containsExactly("src/main/java/org/sala/casefile/StoredField.java");
    assertThat(
            filesContaining(
                "src/main/resources/static/common",
                "\\b(name|title|label|text|reason|status)(En|Km)\\b"))
        .isEmpty();
  }

  @Test
  @DisplayName(
      "has no Khmer letter in Java outside the classes that recognise what people write: kinds of"
          + " places, dates in words, spellings")
  void khmerStandsInMessages() throws IOException {
    var recognising = "minutes/line/(PlaceKinds|WrittenDate)|language/SearchKey";
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/sala"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (!file.toString().matches(".*/(" + recognising + ")\\.java")) {
          assertThat(Files.readString(file))
              .as(file.toString())
              .doesNotContainPattern("\\p{IsKhmer}");
        }
      }
    }
  }
}
