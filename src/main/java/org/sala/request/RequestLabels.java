package org.sala.request;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sala.casefile.CaseCards;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.TaskLabels;
import org.sala.engine.TaskLabels.Labels;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What task lists show of a request: number, subject, category, place and priority. */
@Component
class RequestLabels implements TaskLabels.Source, CaseCards {

  private static final String URGENT = "URGENT";

  private final JdbcClient jdbc;

  RequestLabels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean follows(String caseNumber) {
    return Kind.REQUEST.isOf(caseNumber);
  }

  @Override
  public Map<String, Labels> of(Collection<String> numbers) {
    return jdbc
        .sql(
            """
            select r.number, c.name_en, c.name_km, r.place_name_en, r.place_name_km
            from request r join category c on c.code = r.category where r.number = any(?)
            """)
        .param(numbers.toArray(String[]::new))
        .query(
            (row, index) ->
                new Labels(
                    row.getString("number"),
                    new Bilingual(row.getString("name_en"), row.getString("name_km")).label(),
                    row.getString("place_name_km") + " / " + row.getString("place_name_en")))
        .list()
        .stream()
        .collect(Collectors.toMap(Labels::number, Function.identity()));
  }

  @Override
  public Map<String, CaseCard> cards(Collection<String> numbers) {
    return jdbc
        .sql(
            """
            select r.number, r.subject, r.priority, c.name_en, c.name_km,
              r.place_name_en, r.place_name_km
            from request r join category c on c.code = r.category where r.number = any(?)
            """)
        .param(numbers.toArray(String[]::new))
        .query(
            (row, index) ->
                new CaseCard(
                    row.getString("number"),
                    row.getString("subject"),
                    RecordRows.text(row, "name"),
                    RecordRows.text(row, "place_name"),
                    RequestTerms.of(row.getString("priority")),
                    row.getString("priority").equals(URGENT)))
        .list()
        .stream()
        .collect(Collectors.toMap(CaseCard::number, Function.identity()));
  }
}
