package org.sala.casefile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rule about what may be made public: nothing of a case in which somebody could come to harm,
 * until a head has reviewed it and agreed (R31). Every paper that is read in the hall and every
 * public page asks here, with {@link #mayBePublic(String)} for one case or with the SQL of {@link
 * #published} for many. What a reader inside may know is said by {@link CaseAccess}.
 */
@Component
public class Publication {

  private final JdbcClient jdbc;

  Publication(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * SQL that holds for the cases of which something may be made public.
   *
   * @param number the column that holds the number of the case
   */
  public static String published(String number) {
    return number + " not in (select p.case_number from kept_from_public p)";
  }

  /**
   * SQL that holds for the cases of which something could be made public at a moment.
   *
   * @param number the column that holds the number of the case
   * @param moment the column or parameter that holds the moment
   */
  public static String publishedAt(String number, String moment) {
    return "not exists (select from kept_from_public p where p.case_number = "
        + number
        + " and p.since > "
        + moment
        + ")";
  }

  /** Whether something of this case may be made public. */
  public boolean mayBePublic(String caseNumber) {
    return jdbc.sql(
            "select exists (select from case_file c where c.number = ? and "
                + published("c.number")
                + ")")
        .param(caseNumber)
        .query(Boolean.class)
        .single();
  }
}
