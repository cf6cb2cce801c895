package org.sala.minutes.line;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sala.engine.Refusal.Problem;
import org.sala.intake.ForumMinutes;
import org.sala.intake.MinutesLine;
import org.sala.intake.Post;

/** What would be wrong with a line as a request. */
class IntakeCheck {

  private static final Set<String> PLACE = Set.of("place", "province", "district", "commune");

  private final ForumMinutes minutes;

  IntakeCheck(ForumMinutes minutes) {
    this.minutes = minutes;
  }

  // A field of which something was said already is not complained of twice.
  void check(LineDraft line, Post post) {
    var told = new HashSet<>(line.problems.stream().map(Problem::field).toList());
    if (told.stream().anyMatch(PLACE::contains)) {
      told.add("placeCode");
    }
    if (told.contains("requester.name") || told.contains("requester.organisation")) {
      told.addAll(Set.of("requester.kind", "requester.name"));
    }
    if (told.contains("subject") || told.contains("narrative")) {
      told.addAll(Set.of("subject", "narrative"));
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
