package org.sala.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sala.engine.OncePerTransaction;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.sala.routing.Routing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The gazetteer: provinces, districts and communes by code. */
@Repository
public class Places {

  private final OncePerTransaction<String, Optional<Place>> read = new OncePerTransaction<>();
  private final JdbcClient jdbc;

  Places(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A place with its name in both languages. */
  public record Place(String code, String parentCode, String type, Bilingual name) {

    /** The name in both languages, as task lists show it. */
    public String label() {
      return name.label();
    }

    /** The four-digit code of the district, or the code itself where the place is a province. */
    public String district() {
      return Routing.districtOf(code);
    }
  }

  public Optional<Place> find(String code) {
    return read.get(
        code,
        one ->
            jdbc.sql("select * from place where code = ?")
                .param(one)
                .query(RecordRows.of(Place.class))
                .optional());
  }

  /** Those of these codes that there are. */
  public List<Place> all(Collection<String> codes) {
    return jdbc.sql("select * from place where code = any(:codes)")
        .param("codes", codes.toArray(String[]::new))
        .query(RecordRows.of(Place.class))
        .list();
  }

  /** The places directly below another, or the provinces for a null parent. */
  List<Place> below(String parent) {
    return jdbc.sql("select * from place where parent_code is not distinct from ? order by name_en")
        .param(parent)
        .query(RecordRows.of(Place.class))
        .list();
  }
}
