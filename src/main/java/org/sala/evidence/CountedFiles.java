package org.sala.evidence;

import java.util.stream.Stream;
import org.sala.casefile.StepFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many files there are of a sort that a step asks for; a copy with black boxes is none. */
@Component
class CountedFiles implements StepFiles {

  private final JdbcClient jdbc;

  CountedFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int count(String caseNumber, String activity, String processInstance, String sort) {
    return jdbc.sql(
            """
            select count(*) from evidence_file
            where case_number = :number and step = :step and run = :run and covers is null
              and kind = any(:kinds)
            """)
        .param("number", caseNumber)
        .param("step", activity)
        .param("run", processInstance)
        .param("kinds", kinds(sort))
        .query(Integer.class)
        .single();
  }

  private static String[] kinds(String sort) {
    return Stream.of(EvidenceKind.values())
        .filter(kind -> sort.equals("photo") ? kind.isPicture() : kind.isDocument())
        .map(Enum::name)
        .toArray(String[]::new);
  }
}
