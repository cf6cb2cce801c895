package org.sala.database;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.Map;

/** The settings of an office on a database, as environment variables of its nodes. */
final class OfficeSettings {

  private OfficeSettings() {}

  static Map<String, String> of(EmbeddedDatabase database) {
    return Map.ofEntries(
        entry("SPRING_DATASOURCE_URL", database.getJdbcUrl()),
        entry("SPRING_DATASOURCE_USERNAME", database.getUsername()),
        entry("SPRING_DATASOURCE_PASSWORD", database.getPassword()),
        entry("SALA_OFFICE", "KPC"),
        entry("SALA_PROVINCE", "04"),
        entry("SALA_GAZETTEER_FILE", Path.of("src/main/resources/data/places.csv").toString()),
        entry("SALA_OFFICEHOURS_OPENS", "07:30"),
        entry("SALA_OFFICEHOURS_CLOSES", "17:30"),
        entry("SALA_SECONDFACTOR_KEY", "5a".repeat(32)),
        entry("SALA_SECONDFACTOR_RULE", "OPTIONAL"), // programs log in as the administrator
        entry("SALA_ADMIN_ID", "admin"),
        entry("SALA_ADMIN_PASSWORD", Nodes.PASSWORD));
  }
}
