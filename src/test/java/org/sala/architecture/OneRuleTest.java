package org.sala.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Finds the second copy of the rules about who may know of a case. */
@DisplayName("Who may know")
class OneRuleTest {

  private static final Path MAIN = Path.of("src/main");

  private static final Pattern READS_CASES =
      Pattern.compile(
          "(?i)\\b(from|join)\\s+(request|activity_notice|commitment|notification|case_file_entry"
              + "|requester|public_post|evidence_file)\\b");

  /** Who reads cases without asking whose eyes they are for, and why that is right. */
  private static final Map<String, String> FOR_NOBODYS_EYES =
      Map.ofEntries(
          Map.entry("CaseFile", "callers have asked who may read the case"),
          Map.entry(
              "StepAnswers", "follows ways by choices; who reads the cases is asked of the rule"),
          Map.entry("CommitmentRegister", "the steps of a promise read it"),
          Map.entry("DemonstrationForum", "seeds the demonstration"),
          Map.entry("Corrections", "writes what the desk corrects in its own minutes"),
          Map.entry("CountedFiles", "counts for whoever completes the step"),
          Map.entry("NoticedActivities", "callers have asked who may read the case"),
          Map.entry("EvidenceFiles", "callers have asked who may read the case"),
          Map.entry("OfficeFigures", "counts for administrators and alarms, without a number"),
          Map.entry("NewRequests", "writes what is registered"),
          Map.entry(
              "Posts", "finds a comment that was registered before, for its author's request"),
          Map.entry("Meetings", "counts for steps and messages of the meeting"),
          Map.entry(
              "RequestsWithoutLine", "finds requests of a meeting, for a copy of its minutes"),
          Map.entry(
              "KnownLines", "finds lines that were sent before, for a copy of the same minutes"),
          Map.entry("Earlier", "finds lines that were registered before, for the same minutes"),
          Map.entry("LateLines", "counts late lines for one message"),
          Map.entry("Notifications", "writes messages; OutgoingMessages says who reads them"),
          Map.entry("DistinctRequesters", "a figure of the whole office, without a name or number"),
          Map.entry("OutcomeFigures", "a figure of the whole office, without a name or number"),
          Map.entry("RegisteredLate", "a figure of the whole office, without a name or number"),
          Map.entry(
              "ServiceLevelFigures", "a figure of the whole office, without a name or number"),
          Map.entry("QualitySamples", "draws at random; who may see the task is asked of the rule"),
          Map.entry("MatterKinds", "says of what kind a request is to forms of its own tasks"),
          Map.entry("MergedRequests", "callers have asked who may read the request"),
          Map.entry(
              "RequestLabels", "labels tasks of a list; callers have asked who may see the tasks"),
          Map.entry("WordPlace", "conditions of RequestList, which binds them to the rule"),
          Map.entry("NewestRequests", "samples for the way to search, and shows nothing of them"),
          Map.entry("Requests", "callers have asked who may read the request"),
          Map.entry(
              "ReceivedRequests",
              "counts dates anew; what is told of them is asked of the rule by DatesPreviews"),
          Map.entry("ChosenTasks", "looks only at requests of tasks that the engine shows"),
          Map.entry("StandingStill", "Unmoved, which asks for it, asks the rule for each row"),
          Map.entry("RetentionRules", "finds what is erased by itself; nobody reads it"),
          Map.entry("PersonData", "its controller asks who may read each of the requests"),
          Map.entry("SharedTraits", "remembers who shares a phone, by a token that says nothing"),
          Map.entry(
              "Erasures", "asks whether a promise is kept in a case; callers have asked the rule"),
          Map.entry("Standing", "conditions of RequestList, which binds them to the rule"),
          Map.entry("SearchKeys", "fills in search keys"));

  private static Map<String, String> sources(String ending) throws IOException {
    var found = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (var file : files.filter(each -> each.toString().endsWith(ending)).toList()) {
        found.put(file.getFileName().toString().replace(ending, ""), Files.readString(file));
      }
    }
    return found;
  }

  @Test
  @DisplayName("is asked by every class that reads cases, or the class says here why not")
  void everyReaderAsks() throws IOException {
    var silent =
        sources(".java").entrySet().stream()
            .filter(each -> READS_CASES.matcher(each.getValue()).find())
            .filter(each -> !each.getValue().contains("CaseAccess"))
            .map(Map.Entry::getKey)
            .filter(each -> !FOR_NOBODYS_EYES.containsKey(each))
            .toList();
    assertThat(silent)
        .as(
            "These classes read cases past the rule. Take the SQL of CaseAccess.known or"
                + " CaseAccess.notAccused, or say in FOR_NOBODYS_EYES why nobody reads it.")
        .isEmpty();
  }

  @Test
  @DisplayName("has no exception that is not needed any more")
  void exceptionsAreNeeded() throws IOException {
    var sources = sources(".java");
    assertThat(FOR_NOBODYS_EYES.keySet())
        .allSatisfy(
            name -> {
              assertThat(sources).containsKey(name);
              assertThat(READS_CASES.matcher(sources.get(name)).find()).as(name).isTrue();
            });
  }

  @Test
  @DisplayName("is decided in CaseAccess, and for the engine's task lists in VisibleTasks, alone")
  void oneCopy() throws IOException {
    var reading = Pattern.compile("(?i)\\b(from|join)\\s+accused\\b");
    var deciding =
        sources(".java").entrySet().stream()
            .filter(each -> reading.matcher(each.getValue()).find())
            .map(Map.Entry::getKey)
            .toList();
    assertThat(deciding)
        .containsExactlyInAnyOrderElementsOf(
            List.of("AccusedPersons", "CaseAccess", "OutgoingMessages"));
    var columns = Pattern.compile("respondent_unit\\s*(=|<>|is (not )?distinct)(?!\\s*:)");
    assertThat(
            sources(".java").entrySet().stream()
                .filter(each -> columns.matcher(each.getValue()).find())
                .map(Map.Entry::getKey))
        .as("compares the unit complained of by its own rule")
        .isEmpty();
  }

  /** Rooms whose words leave the house; figures of the whole office carry none. */
  private static final Set<String> PUBLIC_ROOMS = Set.of("report", "portal");

  @Test
  @DisplayName("of what may be made public is asked by every paper that carries words of cases")
  void papersAsk() throws IOException {
    var silent = new ArrayList<String>();
    for (var room : PUBLIC_ROOMS) {
      var folder = MAIN.resolve("java/org/sala").resolve(room);
      if (!Files.exists(folder)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          var source = Files.readString(file);
          if (READS_CASES.matcher(source).find()
              && Pattern.compile("subject|narrative|promise").matcher(source).find()
              && !source.contains("Publication.published(")) {
            silent.add(file.getFileName().toString());
          }
        }
      }
    }
    assertThat(silent)
        .as("These papers print words of cases. Take the SQL of Publication.published.")
        .isEmpty();
    assertThat(
            sources(".java").entrySet().stream()
                .filter(each -> each.getValue().contains("kept_from_public"))
                .map(Map.Entry::getKey))
        .as("who decides what may be made public")
        .containsExactly("Publication");
  }

  @Test
  @DisplayName("never looks at groups of the office in a controller")
  void controllersAskTheRule() throws IOException {
    var own = Pattern.compile("\"(governors|deputy-governors)\"");
    assertThat(
            sources(".java").entrySet().stream()
                .filter(each -> each.getKey().endsWith("Controller"))
                .filter(each -> own.matcher(each.getValue()).find())
                .map(Map.Entry::getKey))
        .isEmpty();
  }
}
