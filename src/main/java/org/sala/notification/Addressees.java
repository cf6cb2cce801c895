package org.sala.notification;

import java.util.HashMap;
import java.util.Map;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says in words to whom a message of the inbox is addressed. */
@Component
class Addressees {

  private static final Map<String, Words> OFFICES =
      Map.of(
          "desk", new Words("The desk", "ការិយាល័យទទួលសំណើ"),
          "governors", new Words("Governor", "អភិបាលខេត្ត"),
          "deputy-governors", new Words("Deputy governors", "អភិបាលរងខេត្ត"),
          "auditors", new Words("Auditors", "សវនករ"),
          "process-owners", new Words("Process owners", "ម្ចាស់ដំណើរការ"),
          "camunda-admin", new Words("Administrators", "អ្នកគ្រប់គ្រងប្រព័ន្ធ"));

  private final Units units;
  private final JdbcClient jdbc;

  Addressees(Units units, JdbcClient jdbc) {
    this.units = units;
    this.jdbc = jdbc;
  }

  /** A name in both languages. */
  record Words(String en, String km) {}

  /** The words for every audience with a name; what is missing is named by its code. */
  Map<String, Words> words() {
    var words = new HashMap<String, Words>();
    units.all().stream().filter(Unit::handlesRequests).forEach(unit -> add(words, unit));
    jdbc.sql("select convenor_group, name_en, name_km from organisation where convenor_group <> ''")
        .query(
            (row, index) ->
                words.put(
                    row.getString("convenor_group"),
                    new Words(row.getString("name_en"), row.getString("name_km"))))
        .list();
    words.putAll(OFFICES);
    return words;
  }

  private static void add(Map<String, Words> words, Unit unit) {
    words.put(unit.code(), new Words(unit.nameEn(), unit.nameKm()));
    put(words, unit.headsGroup(), "Head: ", "ប្រធាន៖ ", unit);
    put(words, unit.officersGroup(), "Officers: ", "មន្ត្រី៖ ", unit);
    put(words, unit.inspectorsGroup(), "Inspectors: ", "អ្នកចុះពិនិត្យ៖ ", unit);
  }

  private static void put(Map<String, Words> words, String group, String en, String km, Unit unit) {
    if (group != null) {
      words.put(group, new Words(en + unit.nameEn(), km + unit.nameKm()));
    }
  }
}
