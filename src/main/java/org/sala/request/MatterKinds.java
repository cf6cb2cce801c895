package org.sala.request;

import java.util.List;
import java.util.Optional;
import org.sala.engine.OncePerTransaction;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kinds of matters within categories: data that administrators keep (R33). */
@Repository
public class MatterKinds {

  private final OncePerTransaction<String, List<Matter>> read = new OncePerTransaction<>();
  private final JdbcClient jdbc;
  private final Requests requests;

  MatterKinds(JdbcClient jdbc, Requests requests) {
    this.jdbc = jdbc;
    this.requests = requests;
  }

  /** A kind of matter with its name in both languages. */
  public record Matter(String code, String category, Bilingual name) {}

  public List<Matter> all() {
    return read.get(
        "all",
        all ->
            jdbc.sql("select code, category, name_en, name_km from matter order by category, code")
                .query(RecordRows.of(Matter.class))
                .list());
  }

  /** The kinds within a category; most have none. */
  public List<Matter> of(String category) {
    return all().stream().filter(each -> each.category().equals(category)).toList();
  }

  /** Whether a category has this kind of matter. */
  public boolean has(String category, String code) {
    return of(category).stream().anyMatch(each -> each.code().equals(code));
  }

  /** Of what kind a request is, as it was registered or found at the check. */
  public Optional<String> ofRequest(String number) {
    return jdbc.sql("select matter from request where number = ? and matter is not null")
        .param(number)
        .query(String.class)
        .optional();
  }

  /** Notes of what kind a request is. */
  public void found(String number, String code) {
    requests.changed(number);
    jdbc.sql("update request set matter = ? where number = ?").params(code, number).update();
  }
}
