package org.sala.request;

import java.util.List;
import java.util.Optional;
import org.sala.engine.OncePerTransaction;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The categories of requests: data that administrators keep. */
@Repository
public class Categories {

  private static final String ALL = "all";

  private final OncePerTransaction<String, List<Category>> read = new OncePerTransaction<>();
  private final JdbcClient jdbc;

  Categories(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A category with its name in both languages.
   *
   * @param hasMatters whether it has kinds of matters, see {@link MatterKinds}
   */
  public record Category(String code, Bilingual name, String usualPriority, boolean hasMatters) {

    /** The name in both languages, as task lists show it. */
    public String label() {
      return name.label();
    }
  }

  public List<Category> all() {
    return read.get(
        ALL,
        all ->
            jdbc.sql(
                    """
                    select code, name_en, name_km, usual_priority,
                      exists (select from matter m where m.category = c.code) as has_matters
                    from category c order by code
                    """)
                .query(RecordRows.of(Category.class))
                .list());
  }

  /** Finds a category by its code; a null code finds nothing. */
  public Optional<Category> find(String code) {
    return all().stream().filter(category -> category.code().equals(code)).findFirst();
  }
}
