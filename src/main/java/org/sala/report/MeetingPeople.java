package org.sala.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.report.MeetingRecords.Attendance;
import org.sala.report.MeetingRecords.Participants;
import org.sala.report.Report.Block;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Column;
import org.sala.report.Report.Heading;
import org.sala.report.Report.Row;
import org.sala.report.Report.Table;

/** Who came to a meeting, and who was to come. */
final class MeetingPeople {

  private MeetingPeople() {}

  static List<Block> participants(List<Participants> kinds, Language language) {
    var rows = new ArrayList<Row>();
    kinds.forEach(kind -> rows.add(row(MeetingReport.term(kind.kind(), language), kind, false)));
    var all =
        new Participants(
            "",
            kinds.stream().mapToLong(Participants::female).sum(),
            kinds.stream().mapToLong(Participants::male).sum(),
            kinds.stream().mapToLong(Participants::unstated).sum());
    rows.add(row(Wording.in(language, "report.total"), all, true));
    return List.of(
        new Heading(Wording.in(language, "report.participants")),
        new Table(
            List.of(
                new Column(Wording.in(language, "report.kind"), 3),
                new Column(MeetingReport.term("FEMALE", language), 1),
                new Column(MeetingReport.term("MALE", language), 1),
                new Column(MeetingReport.term("UNSTATED", language), 1),
                new Column(Wording.in(language, "report.total"), 1)),
            rows));
  }

  private static Row row(String name, Participants of, boolean total) {
    return new Row(
        List.of(
            Cell.of(name),
            Cell.of(of.female()),
            Cell.of(of.male()),
            Cell.of(of.unstated()),
            Cell.of(of.female() + of.male() + of.unstated())),
        total);
  }

  static List<Block> units(List<Attendance> units, Language language) {
    return List.of(
        new Heading(Wording.in(language, "report.units-present")),
        names(units, unit -> Boolean.TRUE.equals(unit.attended()), language),
        new Heading(Wording.in(language, "report.units-absent")),
        names(units, unit -> Boolean.FALSE.equals(unit.attended()), language),
        new Heading(Wording.in(language, "report.attendance-unknown")),
        names(units, unit -> unit.attended() == null, language));
  }

  private static Block names(List<Attendance> units, Predicate<Attendance> of, Language language) {
    return list(units.stream().filter(of).map(unit -> unit.unit().in(language)).toList(), language);
  }

  static List<Block> invited(List<Bilingual> organisations, Language language) {
    return List.of(
        new Heading(Wording.in(language, "report.organisations-invited")),
        list(organisations.stream().map(each -> each.in(language)).toList(), language));
  }

  private static Block list(List<String> names, Language language) {
    return Report.paragraph(
        names.stream()
            .reduce((one, next) -> Wording.in(language, "report.list-goes-on", one, next))
            .map(all -> Wording.in(language, "report.list", all))
            .orElse(Wording.in(language, "report.none")));
  }
}
