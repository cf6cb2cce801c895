package org.sala.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.Publication;
import org.sala.engine.EngineClock;
import org.sala.language.Bilingual;
import org.sala.language.Days;
import org.sala.language.RecordRows;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The letters by which requests were referred (R34, R56), each with what came of it: counted from
 * the case file, where the letter, its reply and its withdrawal are written down. A letter is
 * settled by the first reply or withdrawal that was recorded after it.
 */
@Repository
class ReferralLines {

  private final JdbcClient jdbc;

  ReferralLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A letter as it stood at the end of a period.
   *
   * @param institution null where only {@code detail} names it
   * @param detail an institution that no list has, or a department of one; may be null
   * @param letterNumber as the officer wrote it; may be null
   * @param result {@code WITHDRAWN}, another word for a reply, or null while there is none
   * @param settledOn when that was recorded; null while there is none
   * @param chasers how often the institution was reminded until then
   */
  record Letter(
      String number,
      Bilingual institution,
      String detail,
      String letterNumber,
      LocalDate sentOn,
      LocalDate expectedOn,
      String result,
      LocalDate settledOn,
      int chasers) {

    boolean isAnswered() {
      return result != null && !isWithdrawn();
    }

    boolean isWithdrawn() {
      return "WITHDRAWN".equals(result);
    }

    /** Whose answer is missing longer than was expected, on a day. */
    boolean isSilent(LocalDate today) {
      return result == null && expectedOn.isBefore(today);
    }
  }

  /** Those that were sent in the period, and those that were without a reply when it began. */
  List<Letter> of(Period period, String unit, Person reader) {
    var now = EngineClock.now();
    var end = now.isBefore(period.end()) ? now : period.end();
    var statement =
        jdbc.sql(
            """
            select l.case_number as number, u.name_en as institution_en, u.name_km as institution_km,
              %s as detail, %s as letter_number, %s as sent_on, cast(%s as date) as expected_on,
              a.result, %s as settled_on,
              (select count(*) from notification n
               where n.case_number = l.case_number and n.key like 'chaser:%%'
                 and n.created_at >= l.written_at
                 and n.created_at < coalesce(a.settled_at, :end)) as chasers
            from case_file_entry l
            join request r on r.number = l.case_number
            left join unit u on u.code = %s
            left join lateral (
              select s.written_at as settled_at, %s as result from case_file_entry s
              where s.case_number = l.case_number and s.form_id = 'record-reply' and s.id > l.id
                and s.written_at < :end
              order by s.id limit 1) a on true
            where l.form_id = 'send-referral-letter' and l.written_at < :end
              and (l.written_at >= :start or a.settled_at is null or a.settled_at >= :start)
              and (:unit = '' or r.lead_unit = :unit) and %s and %s
            order by l.id
            """
                .formatted(
                    field("l", "institutionDetail"),
                    field("l", "letterNumber"),
                    Days.sql("l.written_at"),
                    field("l", "expectedReplyDate"),
                    Days.sql("a.settled_at"),
                    field("l", "institution"),
                    field("s", "referralResult"),
                    CaseAccess.notAccused("r.number"),
                    Publication.published("r.number")));
    return CaseAccess.bind(statement, reader)
        .param("start", period.startStamp())
        .param("end", Timestamp.from(end))
        .param("unit", unit)
        .query(RecordRows.of(Letter.class))
        .list();
  }

  private static String field(String entry, String key) {
    return "jsonb_path_query_first(%s.fields, '$[*] ? (@.key == \"%s\").value') #>> '{}'"
        .formatted(entry, key);
  }

  static LocalDate today(Period period, Instant now) {
    return now.isBefore(period.end()) ? Days.of(now) : period.to();
  }
}
