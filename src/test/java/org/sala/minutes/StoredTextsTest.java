package org.sala.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Bilingual;
import org.sala.minutes.Row.Duplicate;
import org.sala.minutes.line.Guess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@SalaTest
@DisplayName("Lines of an import from before texts were one thing in both languages")
class StoredTextsTest {

  @Autowired JdbcTemplate jdbc;
  @Autowired StoredRow stored;

  @Test
  @Transactional
  @DisplayName("are read as they were, in their order")
  void rewritten() throws Exception {
    var of =
        jdbc.queryForObject(
            """
            insert into minutes_import (channel, status, begun_by, begun_at)
            values ('FACEBOOK', 'READ', 'desk', now()) returning id
            """,
            Long.class);
    jdbc.update(
        """
        insert into minutes_row (import_id, line, row_key, raw, cells, problems, guesses, duplicates)
        values (?, 1, '1', '{}', '{}',
          '[{"field":"unit","en":"None.","km":"គ្មាន។"},{"field":"","en":"B","km":"ខ"}]',
          '[{"field":"unit","value":"GOV","en":"Office","km":"ក","reasonEn":"so","reasonKm":"គ"}]',
          '[{"number":null,"line":7,"subject":"S","reasonEn":"same","reasonKm":"ដូច"}]')
        """,
        of);
    jdbc.execute(
        Files.readString(
            Path.of("src/main/resources/db/migration/V52__texts_in_both_languages.sql")));
    var row = jdbc.queryForObject("select * from minutes_row where import_id = ?", stored, of);
    assertThat(row.problems())
        .containsExactly(
            new Problem("unit", new Bilingual("None.", "គ្មាន។")),
            new Problem("", new Bilingual("B", "ខ")));
    assertThat(row.guesses())
        .containsExactly(
            new Guess("unit", "GOV", new Bilingual("Office", "ក"), new Bilingual("so", "គ")));
    assertThat(row.duplicates())
        .containsExactly(new Duplicate(null, 7, "S", new Bilingual("same", "ដូច")));
  }
}
