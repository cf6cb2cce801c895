package org.sala.governor;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sala.casefile.CaseAccess;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.sala.language.SearchKey;
import org.sala.language.VisibleText;
import org.sala.people.Person;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By what requests are found to be alike: against whom, what about, where, in which words. */
@Repository
class AlikeFacts {

  private final JdbcClient jdbc;
  private final Units units;

  AlikeFacts(JdbcClient jdbc, Units units) {
    this.jdbc = jdbc;
    this.units = units;
  }

  /** Those of the requests that the reader may know of, by their numbers. */
  Map<String, Alike> of(Collection<String> numbers, Person reader) {
    var statement =
        jdbc.sql(
            """
            select r.number, r.respondent_unit, r.respondent_name, r.category, c.name_en, c.name_km,
              r.place_code, r.place_name_en, r.place_name_km, r.search_key
            from request r join category c on c.code = r.category
            where r.number = any(:numbers) and %s
            """
                .formatted(CaseAccess.known("r.number")));
    return CaseAccess.bind(statement, reader)
        .param("numbers", numbers.toArray(String[]::new))
        .query(
            (row, index) -> {
              var unit = Optional.ofNullable(row.getString("respondent_unit"));
              var name = Optional.ofNullable(row.getString("respondent_name"));
              return new Alike(
                  row.getString("number"),
                  unit.or(() -> name.map(SearchKey::of).filter(key -> !VisibleText.isBlank(key)))
                      .orElse(null),
                  unit.flatMap(units::find)
                      .map(Unit::name)
                      .or(() -> name.map(Bilingual::same))
                      .orElse(null),
                  row.getString("category"),
                  RecordRows.text(row, "name"),
                  row.getString("place_code"),
                  RecordRows.text(row, "place_name"),
                  row.getString("search_key"));
            })
        .list()
        .stream()
        .collect(Collectors.toMap(Alike::number, Function.identity()));
  }
}
