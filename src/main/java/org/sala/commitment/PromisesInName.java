package org.sala.commitment;

import java.util.Collection;
import java.util.List;
import org.sala.casefile.CaseAccess;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open promises that were made in somebody's name: by themselves, or by who acted for them. */
@Repository
public class PromisesInName {

  private static final int MOST = 50;

  private final JdbcClient jdbc;

  PromisesInName(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Those of some accounts in cases that the reader may know of, the first due first, at most 50.
   */
  public List<Commitment> of(Collection<String> accounts, Person reader) {
    var statement =
        jdbc.sql(
            """
            select * from commitment c
            where (promised_by = any(:accounts) or acting_for = any(:accounts))
              and outcome is null and %s
            order by due_on, id limit :most
            """
                .formatted(CaseAccess.known("c.case_number")));
    return CaseAccess.bind(statement, reader)
        .param("accounts", accounts.toArray(String[]::new))
        .param("most", MOST)
        .query(Commitment.class)
        .list();
  }
}
