package org.sala.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sala.engine.EngineClock;
import org.sala.language.Alphabet;
import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.people.Person;
import org.sala.report.ReferralLines.Letter;
import org.sala.report.Report.Block;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Column;
import org.sala.report.Report.Heading;
import org.sala.report.Report.Row;
import org.sala.report.Report.Table;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The ledger of referrals (R34, R56): to whom requests were referred, since when, whether an answer
 * came or the institution is silent, and how often it was reminded.
 */
@Component
@Order(8)
class ReferralLedger implements ReportKind {

  private final ReferralLines lines;
  private final WhoAsked whoAsked;
  private final Office office;

  ReferralLedger(ReferralLines lines, WhoAsked whoAsked, Office office) {
    this.whoAsked = whoAsked;
    this.lines = lines;
    this.office = office;
  }

  @Override
  public String code() {
    return "referrals";
  }

  @Override
  public Subject subject() {
    return Subject.PERIOD;
  }

  @Override
  public boolean isForItsReader() {
    return true;
  }

  @Override
  public Report of(Asked asked, Person reader, Language language) {
    var period = asked.period();
    var letters = lines.of(period, asked.unit(), reader);
    var today = ReferralLines.today(period, EngineClock.now());
    var blocks = new ArrayList<Block>();
    blocks.add(byInstitution(letters, today, language));
    blocks.add(new Heading(Wording.in(language, "report.referral-letters")));
    blocks.add(
        letters.isEmpty()
            ? Report.paragraph(Wording.in(language, "report.none"))
            : each(letters, today, language));
    blocks.addAll(whoAsked.of(letters.stream().map(Letter::number).toList()).blocks(language));
    blocks.add(Report.note(Wording.in(language, "report.referrals-counted")));
    blocks.add(Report.note(Wording.in(language, "report.whose-eyes")));
    return new Report(
        language,
        office.name(language),
        title().in(language),
        List.of(period.shown(language)),
        false,
        blocks);
  }

  private static Table byInstitution(List<Letter> letters, LocalDate today, Language language) {
    var rows = new ArrayList<Row>();
    letters.stream().collect(groupingBy(ReferralLedger::institution)).entrySet().stream()
        .sorted(Alphabet.in(language, entry -> entry.getKey()))
        .forEach(of -> rows.add(sums(of.getKey().in(language), of.getValue(), today, false)));
    rows.add(sums(Wording.in(language, "report.total"), letters, today, true));
    return new Table(
        columns(
            language,
            List.of(
                "report.referral.institution",
                "report.referral.referred",
                "report.referral.replied",
                "report.referral.withdrawn",
                "report.referral.awaited",
                "report.referral.silent"),
            List.of(4, 1, 1, 1, 1, 1)),
        rows);
  }

  private static Row sums(String name, List<Letter> of, LocalDate today, boolean isTotal) {
    var silent = of.stream().filter(letter -> letter.isSilent(today)).count();
    var open = of.stream().filter(letter -> letter.result() == null).count();
    return new Row(
        List.of(
            Cell.of(name),
            Cell.of(of.size()),
            Cell.of(of.stream().filter(Letter::isAnswered).count()),
            Cell.of(of.stream().filter(Letter::isWithdrawn).count()),
            Cell.of(open - silent),
            Cell.of(silent)),
        isTotal);
  }

  private static Table each(List<Letter> letters, LocalDate today, Language language) {
    return new Table(
        columns(
            language,
            List.of(
                "report.referral.request",
                "report.referral.institution",
                "report.referral.letter",
                "report.referral.sent",
                "report.referral.expected",
                "report.referral.chased",
                "report.referral.became"),
            List.of(3, 4, 2, 2, 2, 1, 3)),
        letters.stream()
            .map(
                letter ->
                    Report.row(
                        Cell.of(letter.number()),
                        Cell.of(institution(letter).in(language)),
                        Cell.of(letter.letterNumber()),
                        Cell.of(language.day(letter.sentOn())),
                        Cell.of(language.day(letter.expectedOn())),
                        Cell.of(letter.chasers()),
                        Cell.of(became(letter, today, language))))
            .toList());
  }

  private static String became(Letter letter, LocalDate today, Language language) {
    if (letter.result() != null) {
      var key = letter.isWithdrawn() ? "report.referral-withdrawn" : "report.referral-replied";
      return Wording.in(language, key, letter.settledOn());
    }
    return letter.isSilent(today)
        ? Wording.in(
            language, "report.referral-silent", ChronoUnit.DAYS.between(letter.expectedOn(), today))
        : Wording.in(language, "report.referral-awaited");
  }

  private static Bilingual institution(Letter letter) {
    return Bilingual.joined(
        ", ",
        Stream.of(
                letter.institution(),
                letter.detail() == null ? null : Bilingual.same(letter.detail()))
            .filter(Objects::nonNull)
            .collect(toList()));
  }

  private static List<Column> columns(Language language, List<String> keys, List<Integer> widths) {
    var columns = new ArrayList<Column>();
    for (int i = 0; i < keys.size(); i++) {
      columns.add(new Column(Wording.in(language, keys.get(i)), widths.get(i)));
    }
    return columns;
  }
}
