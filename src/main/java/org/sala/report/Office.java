package org.sala.report;

import org.sala.office.OfficeSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The administration in whose name reports are printed. */
@Repository
class Office {

  private final JdbcClient jdbc;
  private final String province;

  Office(JdbcClient jdbc, OfficeSettings settings) {
    this.jdbc = jdbc;
    this.province = settings.province();
  }

  String name(Edition edition) {
    var place =
        jdbc.sql("select name_en as en, name_km as km from place where code = ?")
            .param(province)
            .query(Words.class)
            .single();
    return edition.of("Provincial Administration of " + place.en(), "រដ្ឋបាលខេត្ត" + place.km());
  }
}
