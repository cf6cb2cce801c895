package org.sala.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sala.language.Bilingual;
import org.sala.language.NearestName;
import org.sala.language.Wording;
import org.sala.people.PeopleFile.Row;

/**
 * Finds what is wrong in a list of people, held against the groups and accounts that there are.
 *
 * @param groups all that there are
 * @param accounts all that there are
 */
record PeopleRows(Set<String> groups, Set<String> accounts) {

  // What the engine takes for an id: general-resource-whitelist-pattern.
  private static final Pattern ID = Pattern.compile("[a-zA-Z0-9_.-]{1,60}");
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final int LONGEST = 120;

  /** What is wrong with each row, in sentences; nothing for one that can be brought in. */
  Map<Row, List<Bilingual>> problems(List<Row> rows) {
    var lines = new HashMap<String, Long>();
    accounts.forEach(id -> lines.put(id.toLowerCase(Locale.ROOT), 0L));
    var found = new HashMap<Row, List<Bilingual>>();
    for (var row : rows) {
      var problems = new ArrayList<Bilingual>();
      id(row, lines, problems);
      if (row.firstName().isEmpty() || row.lastName().isEmpty()) {
        problems.add(Wording.of("people.row.no-name"));
      } else if (row.firstName().length() > LONGEST || row.lastName().length() > LONGEST) {
        problems.add(Wording.of("people.row.long-name", LONGEST));
      }
      if (!row.email().isEmpty() && !ADDRESS.matcher(row.email()).matches()) {
        problems.add(Wording.of("people.row.email", row.email()));
      }
      groups(row, problems);
      found.put(row, problems);
    }
    return found;
  }

  // Who is told apart by capital letters alone is taken for somebody else sooner or later.
  private void id(Row row, Map<String, Long> lines, List<Bilingual> problems) {
    if (!ID.matcher(row.id()).matches()) {
      problems.add(Wording.of("people.row.id", row.id()));
      return;
    }
    var before = lines.put(row.id().toLowerCase(Locale.ROOT), row.line());
    if (before != null && before > 0) {
      problems.add(Wording.of("people.row.twice", row.id(), before));
    } else if (before != null && !accounts.contains(row.id())) {
      problems.add(Wording.of("people.row.other-case", row.id()));
    }
  }

  private void groups(Row row, List<Bilingual> problems) {
    if (row.groups().isEmpty()) {
      problems.add(Wording.of("people.row.no-group"));
    }
    for (var group : row.groups()) {
      if (!groups.contains(group)) {
        problems.add(
            Wording.of("people.row.group", group, NearestName.of(group, groups).orElse("")));
      }
    }
    if (row.groups().contains(Provisioning.ADMINISTRATORS) && row.groups().size() > 1) {
      problems.add(Wording.of("people.row.administrator"));
    }
  }
}
