package org.sala.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.sala.language.Bilingual;
import org.springframework.core.io.ClassPathResource;

/** The plans and sectors that Sala offers by itself, until an office says otherwise of one. */
final class ProductPlans {

  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private ProductPlans() {}

  static List<PlanTag> all() {
    try (var rows =
        CSV.parse(
            new java.io.StringReader(
                new ClassPathResource("data/plans.csv")
                    .getContentAsString(StandardCharsets.UTF_8)))) {
      return rows.stream()
          .map(
              row ->
                  new PlanTag(
                      row.get("code"),
                      PlanTag.Kind.valueOf(row.get("kind")),
                      new Bilingual(row.get("name_en"), row.get("name_km")),
                      true))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The plans of the product cannot be read.", e);
    }
  }
}
