package org.sala.minutes.line;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sala.commitment.Commitments;
import org.sala.engine.Refusal.Problem;
import org.sala.intake.ForumMinutes;
import org.sala.intake.MinutesLine;
import org.sala.intake.Post;
import org.sala.language.PhoneNumber;
import org.sala.language.Wording;
import org.sala.routing.Routing;
import org.sala.servicelevel.TypedDates;

/** Turns the cells of a line into a request, tells what was guessed, and what is wrong. */
public class LineCheck {

  private static final List<String> TAKEN_AS_WRITTEN =
      List.of(
          "requester.organisation",
          "requester.name",
          "requester.email",
          "respondent.name",
          "answer.text",
          "answer.by",
          "placeDetail");
  private static final List<String> CODED =
      List.of(
          "priority",
          "requester.kind",
          "requester.gender",
          "requester.confidential",
          "respondent.kind");
  private static final Set<String> PLACE = Set.of("place", "province", "district", "commune");

  private final String channel;
  private final HeldMeeting meeting;
  private final CategoryWords categories;
  private final PlaceFinder places;
  private final UnitNames units;
  private final CodeWords words;
  private final Routing routing;
  private final ForumMinutes minutes;
  private final String province;
  private final PersonCheck people;
  private final PromiseCheck promises;
  private final Map<List<String>, String> leadUnits = new HashMap<>();

  public LineCheck(
      String channel,
      HeldMeeting meeting,
      CategoryWords categories,
      PlaceFinder places,
      UnitNames units,
      CodeWords words,
      Routing routing,
      Commitments commitments,
      TypedDates typed,
      ForumMinutes minutes,
      String province) {
    this.channel = channel;
    this.meeting = meeting;
    this.categories = categories;
    this.places = places;
    this.units = units;
    this.words = words;
    this.routing = routing;
    this.minutes = minutes;
    this.province = province;
    this.people = new PersonCheck(words, units, meeting == null);
    this.promises = new PromiseCheck(units, meeting, commitments, typed);
  }

  /** Checks one line; the same cells give the same. */
  public CheckedLine check(Map<String, String> cells) {
    var line = new LineDraft(cells);
    line.put("channel", channel);
    TAKEN_AS_WRITTEN.forEach(field -> line.put(field, cells.get(field)));
    CODED.forEach(field -> line.code(field, words));
    line.put("requester.phone", PhoneNumber.kept(cells.get("requester.phone")));
    line.put("requester.name", cells.get("author"));
    words(line);
    category(line);
    place(line);
    receivedAt(line);
    people.requester(line);
    people.respondent(line);
    var promise = promises.check(line, leadUnit(line)).orElse(null);
    var post = meeting == null ? post(line) : null;
    addIntakeProblems(line, post);
    return new CheckedLine(
        line.fields, promise, post, List.copyOf(line.problems), List.copyOf(line.guesses));
  }

  private static void words(LineDraft line) {
    var text = line.first("narrative", "text");
    var subject = line.first("subject", "matter");
    if (subject == null && text != null) {
      subject = Beginning.of(text);
    } else if (text == null && subject != null) {
      text = subject;
      subject = Beginning.of(subject);
    }
    line.put("subject", subject);
    line.put("narrative", text);
  }

  private void category(LineDraft line) {
    var written = line.cells.get("category");
    if (written == null) {
      categories
          .guess(line.text("subject"), line.text("narrative"))
          .ifPresentOrElse(
              guess -> {
                line.put("category", guess.value());
                line.guesses.add(guess);
              },
              () -> line.problem("category", Wording.of("minutes.no-category")));
      return;
    }
    categories
        .named(written)
        .ifPresentOrElse(
            category -> line.put("category", category.code()),
            () -> line.problem("category", Wording.of("minutes.unknown-category", written)));
  }

  private void place(LineDraft line) {
    var found = places.find(line.cells);
    if (found.problem() != null) {
      line.problems.add(found.problem());
    } else if (found.code() != null) {
      line.put("placeCode", found.code());
      if (found.guess() != null) {
        line.guesses.add(found.guess());
      }
      if (found.detail() != null) {
        line.fields.merge("placeDetail", found.detail(), (written, rest) -> written + ", " + rest);
      }
    } else if (meeting == null) {
      line.put("placeCode", province);
      line.guesses.add(
          new Guess(
              "place",
              province,
              Wording.of("minutes.guess.place.province"),
              Wording.of("minutes.guess.place.none")));
    } else {
      line.problem("place", Wording.of("minutes.no-place"));
    }
  }

  private void receivedAt(LineDraft line) {
    var written = line.first("receivedAt", "postedAt");
    if (written != null) {
      line.date("receivedAt", written, WrittenDate::moment)
          .ifPresent(at -> line.put("receivedAt", at.toString()));
    } else if (meeting != null) {
      line.put("receivedAt", meeting.receivedAt().toString());
    }
  }

  private String leadUnit(LineDraft line) {
    var category = line.fields.get("category");
    var place = line.fields.get("placeCode");
    if (category == null || place == null) {
      return null;
    }
    var district = Routing.districtOf(place);
    var against = "AUTHORITY".equals(line.fields.get("respondent.kind"));
    var code =
        leadUnits.computeIfAbsent(
            List.of(category, String.valueOf(against), district),
            key -> routing.of(category, against, district).leadUnit());
    units
        .find(code)
        .ifPresent(
            unit ->
                line.guesses.add(
                    new Guess(
                        "unit", code, unit.name(), Wording.of("minutes.guess.unit", category))));
    return code;
  }

  private static Post post(LineDraft line) {
    var at = line.cells.containsKey("postedAt") ? line.fields.get("receivedAt") : null;
    return new Post(
        line.cells.get("permalink"),
        line.cells.get("author"),
        line.first("text", "narrative"),
        at == null ? null : OffsetDateTime.parse(at));
  }

  // A field of which something was said already is not complained of twice.
  private void addIntakeProblems(LineDraft line, Post post) {
    var told = new HashSet<>(line.problems.stream().map(Problem::field).toList());
    if (told.stream().anyMatch(PLACE::contains)) {
      told.add("placeCode");
    }
    if (told.contains("requester.name")) {
      told.add("requester.kind");
    }
    var posts = post == null ? List.<Post>of() : List.of(post);
    for (var problem : minutes.problems(new MinutesLine(line.fields, posts))) {
      var field = problem.field().replaceFirst("^posts\\[\\d+]\\.", "");
      if (told.add(field)) {
        line.problem(field, problem.text());
      }
    }
  }
}
