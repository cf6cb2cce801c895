package org.sala.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says in words to whom a message of the inbox is addressed. */
@Component
class Addressees {

  private static final List<String> OFFICES =
      List.of(
          "desk",
          "governors",
          "deputy-governors",
          "cabinet",
          "auditors",
          "process-owners",
          "camunda-admin");

  private final Units units;
  private final JdbcClient jdbc;

  Addressees(Units units, JdbcClient jdbc) {
    this.units = units;
    this.jdbc = jdbc;
  }

  /** The words for every audience with a name; what is missing is named by its code. */
  Map<String, Bilingual> words() {
    var words = new HashMap<String, Bilingual>();
    units.all().stream().filter(Unit::handlesRequests).forEach(unit -> add(words, unit));
    jdbc.sql("select convenor_group, name_en, name_km from organisation where convenor_group <> ''")
        .query(
            (row, index) ->
                words.put(
                    row.getString("convenor_group"),
                    new Bilingual(row.getString("name_en"), row.getString("name_km"))))
        .list();
    OFFICES.forEach(group -> words.put(group, Wording.of("notification.group." + group)));
    return words;
  }

  private static void add(Map<String, Bilingual> words, Unit unit) {
    words.put(unit.code(), unit.name());
    put(words, unit.headsGroup(), "notification.group.head-of", unit);
    put(words, unit.officersGroup(), "notification.group.officers-of", unit);
    put(words, unit.inspectorsGroup(), "notification.group.inspectors-of", unit);
  }

  private static void put(Map<String, Bilingual> words, String group, String key, Unit unit) {
    if (group != null) {
      words.put(group, Wording.of(key, unit.name()));
    }
  }
}
