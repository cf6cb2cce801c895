package org.sala.minutes.line;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sala.commitment.Commitments;
import org.sala.engine.EngineClock;
import org.sala.intake.CommentAddress;
import org.sala.intake.ForumMinutes;
import org.sala.intake.Post;
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

  private final String channel;
  private final HeldMeeting meeting;
  private final CodeWords words;
  private final MatterCheck matter;
  private final PlaceCheck place;
  private final UnitGuess unit;
  private final IntakeCheck intake;
  private final PersonCheck people;
  private final PromiseCheck promises;
  private final Headings headings;

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
    this.words = words;
    this.headings = new Headings(places);
    this.matter = new MatterCheck(categories);
    this.place = new PlaceCheck(places, province, meeting == null);
    this.unit = new UnitGuess(units, routing);
    this.intake = new IntakeCheck(minutes);
    this.people = new PersonCheck(words, units, meeting == null);
    this.promises = new PromiseCheck(units, meeting, commitments, typed);
  }

  /** Checks one line; the same cells give the same. */
  public CheckedLine check(Map<String, String> cells) {
    var written = new LineDraft(cells, near());
    var line = new LineDraft(headings.below(UnreadCells.told(written)), near());
    line.problems.addAll(written.problems);
    line.put("channel", channel);
    TAKEN_AS_WRITTEN.forEach(field -> line.put(field, line.cells.get(field)));
    CODED.forEach(field -> line.code(field, words));
    PhoneCheck.check(line);
    line.put("requester.name", line.cells.get("author"));
    matter.words(line);
    matter.category(line);
    place.check(line);
    receivedAt(line);
    people.requester(line);
    people.respondent(line);
    var promise = promises.check(line, unit.of(line)).orElse(null);
    var post = meeting == null ? post(line) : null;
    intake.check(line, post);
    return new CheckedLine(
        line.fields, promise, post, List.copyOf(line.problems), List.copyOf(line.guesses));
  }

  /** The category that the cells name; empty if they name none. */
  public Optional<String> category(Map<String, String> cells) {
    return matter.named(cells.get("category"));
  }

  /** The category that is guessed where the cells name none. */
  public Optional<String> guessed(Map<String, String> cells) {
    return matter.guessed(worded(cells)).map(Guess::value);
  }

  /** The words of a line by which it can be learned from. */
  public Set<String> learnable(Map<String, String> cells) {
    return matter.learnable(worded(cells));
  }

  private LineDraft worded(Map<String, String> cells) {
    var line = new LineDraft(cells, near());
    line.put("requester.organisation", cells.get("requester.organisation"));
    matter.words(line);
    return line;
  }

  private LocalDate near() {
    return meeting == null ? EngineClock.today() : meeting.day();
  }

  private void receivedAt(LineDraft line) {
    var written = line.first("receivedAt", "postedAt");
    if (written != null) {
      line.date("receivedAt", written)
          .ifPresent(read -> line.put("receivedAt", read.at().toString()));
    } else if (meeting != null && !line.isSettled("receivedAt")) {
      line.put("receivedAt", meeting.receivedAt().toString());
    }
  }

  private static Post post(LineDraft line) {
    var at = line.cells.containsKey("postedAt") ? line.fields.get("receivedAt") : null;
    return new Post(
        CommentAddress.of(line.cells.get("permalink")),
        line.cells.get("author"),
        line.first("text", "narrative"),
        at == null ? null : OffsetDateTime.parse(at));
  }
}
