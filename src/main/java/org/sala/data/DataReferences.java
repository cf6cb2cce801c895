package org.sala.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.office.SettingsProblem;

/** Holds the codes that data files name against those that there are. */
final class DataReferences {

  private static final String ROUTES = "processes/citizen-request/request-routing.dmn";

  private static final Pattern RULE = Pattern.compile("(?s)<outputEntry.*?</outputEntry>");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9-]+");

  /** Those without which nobody receives, decides, or is complained to. */
  private static final List<String> NEEDED_UNITS = List.of("GOV", "DGOV", "OWSU");

  private final OfficeTables tables;

  DataReferences(OfficeTables tables) {
    this.tables = tables;
  }

  /**
   * Looks at all of them.
   *
   * @throws SettingsProblem for the first code that is not there
   */
  void check() {
    known(DataTable.MATTERS, "category", DataTable.CATEGORIES);
    known(DataTable.PLACES, "parent_code", DataTable.PLACES);
    units();
    groups();
  }

  private void known(DataTable from, String column, DataTable to) {
    var codes = codes(to);
    for (var row : tables.rows(from)) {
      var code = row.get(column);
      if (code != null && !codes.contains(code)) {
        throw problem(from, row, column, to);
      }
    }
  }

  // Where the office left out what Sala's own file of another table names, its file is the one to
  // mend.
  private SettingsProblem problem(DataTable from, FileRow row, String column, DataTable to) {
    var named = row.get(column);
    return tables
        .file(from)
        .map(
            file ->
                file.refused(
                    "whose line %d names the %s '%s', which is in no file"
                        .formatted(row.line(), column, named),
                    "a code of " + to.file()))
        .orElseGet(
            () ->
                tables
                    .file(to)
                    .orElseThrow()
                    .refused(
                        "without '%s', which the %s of Sala names".formatted(named, from.file()),
                        "a folder with both files, or a %s with that code".formatted(to.file())));
  }

  private void units() {
    var codes = codes(DataTable.UNITS);
    Optional<String> missing =
        Stream.concat(NEEDED_UNITS.stream(), ofTheRoutes())
            .filter(unit -> !codes.contains(unit))
            .findFirst();
    if (missing.isPresent()) {
      throw tables
          .file(DataTable.UNITS)
          .orElseThrow()
          .refused(
              "without the unit %s".formatted(missing.get()),
              "a file with GOV, DGOV, OWSU and every unit that the table request-routing names");
    }
  }

  // The models give tasks to these groups by name.
  private void groups() {
    for (var own : OfficeTables.ofTheProduct(DataTable.UNITS)) {
      for (var row : tables.rows(DataTable.UNITS)) {
        var isNeeded =
            NEEDED_UNITS.contains(own.get("code")) && own.get("code").equals(row.get("code"));
        if (isNeeded && !groups(own).equals(groups(row))) {
          throw tables
              .file(DataTable.UNITS)
              .orElseThrow()
              .refused(
                  "whose line %d has the groups %s".formatted(row.line(), groups(row)),
                  "for %s: %s".formatted(own.get("code"), groups(own)));
        }
      }
    }
  }

  private static List<String> groups(FileRow unit) {
    return Stream.of("heads_group", "officers_group", "inspectors_group")
        .map(column -> String.valueOf(unit.get(column)))
        .toList();
  }

  private static Stream<String> ofTheRoutes() {
    var named =
        RULE.matcher(OfficeTables.textOf(ROUTES))
            .results()
            .flatMap(rule -> CODE.matcher(rule.group()).results())
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    return OfficeTables.ofTheProduct(DataTable.UNITS).stream()
        .map(row -> row.get(DataTable.UNITS.key()))
        .filter(named::contains);
  }

  private Set<String> codes(DataTable table) {
    return tables.rows(table).stream().map(row -> row.get(table.key())).collect(Collectors.toSet());
  }
}
