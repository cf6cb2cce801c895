package org.sala.minutes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.sala.data.DataRows;
import org.sala.engine.Refusal;
import org.sala.language.KhmerDigits;
import org.sala.language.SearchKey;
import org.sala.language.Wording;
import org.sala.minutes.paper.ColumnNames;
import org.sala.minutes.paper.FoundTable;
import org.sala.minutes.paper.MinutesFile;
import org.sala.minutes.paper.MinutesSettings;
import org.sala.minutes.paper.RawLine;
import org.sala.minutes.paper.RowRole;
import org.springframework.stereotype.Component;

/**
 * Reads a list of those who took part in a meeting: people by name, or groups by their counts (R20,
 * R23). Nothing is kept; the desk looks at the rows and saves the register.
 */
@Component
class PeopleInFile {

  private static final Pattern COUNT = Pattern.compile("(\\d{1,6})\\D{0,20}");
  private static final int MOST = 100_000;

  private final ColumnNames columns = ColumnNames.ofPeople();
  private final Map<String, String> codes = new HashMap<>();
  private final MinutesSettings settings;

  PeopleInFile(MinutesSettings settings) {
    this.settings = settings;
    DataRows.of("participants-words.csv")
        .forEach(row -> codes.put(SearchKey.of(row.get("word")), row.get("code")));
  }

  /**
   * A person or a group, with the codes of the register of participants.
   *
   * @param organisation null where the file tells none
   * @param name null where the file tells none
   */
  record Counted(String kind, String organisation, String name, String gender, int persons) {}

  /**
   * What the file says.
   *
   * @param unread the numbers of the rows that name and count nobody, or whose counts cannot be
   */
  record People(List<Counted> participants, List<Integer> unread) {}

  /**
   * Reads a file.
   *
   * @param name as the sender calls it
   * @throws Refusal if it is no table of people, with a sentence that says why
   */
  People read(Path file, String name) {
    var people = new ArrayList<Counted>();
    var unread = new ArrayList<Integer>();
    var found =
        new MinutesFile(settings, columns)
            .read(
                file,
                name,
                raw -> {
                  var counted = raw.role() == RowRole.LINE ? people(raw) : List.<Counted>of();
                  people.addAll(counted);
                  if (raw.role() == RowRole.LINE && counted.isEmpty()) {
                    unread.add(raw.row());
                  }
                });
    if (found.stream().noneMatch(FoundTable::isKnown)) {
      throw new Refusal(Wording.of("minutes.no-people"));
    }
    return new People(people, unread);
  }

  private List<Counted> people(RawLine raw) {
    var cells = new HashMap<String, String>();
    raw.cells()
        .forEach(
            (header, cell) ->
                columns.sureField(header).ifPresent(field -> cells.putIfAbsent(field, cell)));
    var women = count(cells.get("women"));
    var men = count(cells.get("men"));
    var total = count(cells.get("persons"));
    if (women.isEmpty() && men.isEmpty()) {
      var isNamed = cells.containsKey("name") || cells.containsKey("organisation");
      return isNamed || total.isPresent()
          ? group(cells, code(cells.get("gender"), "UNSTATED"), total.orElse(1))
          : List.of();
    }
    // "Twelve, seven of them women": the others are men.
    int females = women.orElse(0);
    int males = men.orElse(Math.max(0, total.orElse(females) - females));
    int others = total.orElse(females + males) - females - males;
    if (others < 0) {
      return List.of();
    }
    var all = new ArrayList<>(group(cells, "FEMALE", females));
    all.addAll(group(cells, "MALE", males));
    all.addAll(group(cells, "UNSTATED", others));
    return all;
  }

  private List<Counted> group(Map<String, String> cells, String gender, int persons) {
    if (persons < 1 || persons > MOST) {
      return List.of();
    }
    var name = persons == 1 ? cells.get("name") : null;
    var group = persons == 1 ? null : cells.get("name");
    var organisation = cells.getOrDefault("organisation", group);
    var kind = code(cells.getOrDefault("kind", organisation), "OTHER");
    return List.of(new Counted(kind, organisation, name, gender, persons));
  }

  private String code(String words, String otherwise) {
    return words == null ? otherwise : codes.getOrDefault(SearchKey.of(words), otherwise);
  }

  private static OptionalInt count(String cell) {
    var digits = cell == null ? null : COUNT.matcher(KhmerDigits.toLatin(cell).strip());
    return digits != null && digits.matches()
        ? OptionalInt.of(Integer.parseInt(digits.group(1)))
        : OptionalInt.empty();
  }
}
