package org.sala.report;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.sala.language.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts requests as they stood at the beginning and at the end of a period, whatever became of
 * them since.
 */
@Repository
class Replay {

  private static final String BEFORE_AND_AFTER =
      """
      from request_as_of(:end) e
      left join request_as_of(:start) s on s.number = e.number
      """;

  private final JdbcClient jdbc;

  Replay(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Requests that went the same way.
   *
   * @param unit the unit accountable at the end
   * @param unitBefore the unit accountable at the beginning, null if received in the period
   * @param before how they stood at the beginning, null if received in the period
   * @param after how they stood at the end
   */
  record Way(
      String unit,
      String unitBefore,
      int year,
      String before,
      String after,
      boolean duplicate,
      long count) {

    boolean fresh() {
      return before == null;
    }

    boolean wasOpen() {
      return before != null && isOpen(before);
    }

    boolean staysOpen() {
      return isOpen(after);
    }

    private static boolean isOpen(String bucket) {
      return bucket.equals("UNDER_EXAMINATION") || bucket.equals("REFERRED");
    }
  }

  /** Every way that requests went, with their number. */
  List<Way> ways(Period period) {
    return jdbc.sql(
            """
            select e.unit, s.unit as unit_before, s.bucket as before, e.bucket as after,
              extract(year from e.received_at at time zone :zone)::int as year,
              coalesce(e.outcome = 'DUPLICATE', false) as duplicate, count(*) as count
            """
                + BEFORE_AND_AFTER
                + " group by 1, 2, 3, 4, 5, 6")
        .param("zone", Days.ZONE.getId())
        .param("start", period.startStamp())
        .param("end", period.endStamp())
        .query(Way.class)
        .list();
  }

  /**
   * The totals, counted without regard to institutions and years.
   *
   * @param unit counts only the part of this unit; all of them if it is empty
   */
  Totals totals(Period period, String unit) {
    return jdbc.sql(
            """
            with way as (
              select e.unit, s.unit as unit_before, e.bucket as after, e.outcome,
                s.number is null as fresh, s.bucket in ('UNDER_EXAMINATION', 'REFERRED') as was_open,
                e.bucket in ('UNDER_EXAMINATION', 'REFERRED') as stays_open,
                :unit = '' or e.unit = :unit as here, :unit = '' or s.unit = :unit as was_here
            """
                + BEFORE_AND_AFTER
                + """
                )
                select
                  count(*) filter (where here and fresh) as received,
                  count(*) filter (where here and fresh and after = 'ADDRESSED') as addressed,
                  count(*) filter (where here and fresh and after = 'UNDER_EXAMINATION')
                    as under_examination,
                  count(*) filter (where here and fresh and after = 'REFERRED') as referred,
                  count(*) filter (where here and fresh and after = 'OTHER_END') as other_end,
                  count(*) filter (where here and fresh and outcome = 'DUPLICATE') as duplicates,
                  count(*) filter (where was_here and was_open) as opening,
                  count(*) filter (where here and not fresh and not was_open and stays_open)
                    as reopened,
                  count(*) filter (where here and was_open and unit <> unit_before) as taken_over,
                  count(*) filter (where was_here and was_open and unit <> unit_before)
                    as handed_over,
                  count(*) filter (where here and (fresh or was_open) and not stays_open) as ended,
                  count(*) filter (where here and (fresh or was_open) and after = 'ADDRESSED')
                    as resolved,
                  count(*) filter (where here and stays_open) as closing
                from way
                """)
        .param("start", period.startStamp())
        .param("end", period.endStamp())
        .param("unit", unit)
        .query(Totals.class)
        .single();
  }

  /** One figure for each column. */
  record Totals(
      long received,
      long addressed,
      long underExamination,
      long referred,
      long otherEnd,
      long duplicates,
      long opening,
      long reopened,
      long takenOver,
      long handedOver,
      long ended,
      long resolved,
      long closing) {

    Map<Figure, Long> figures() {
      return Map.ofEntries(
          entry(Figure.RECEIVED, received),
          entry(Figure.ADDRESSED, addressed),
          entry(Figure.UNDER_EXAMINATION, underExamination),
          entry(Figure.REFERRED, referred),
          entry(Figure.OTHER_END, otherEnd),
          entry(Figure.DUPLICATES, duplicates),
          entry(Figure.OPENING, opening),
          entry(Figure.REOPENED, reopened),
          entry(Figure.TAKEN_OVER, takenOver),
          entry(Figure.HANDED_OVER, handedOver),
          entry(Figure.ENDED, ended),
          entry(Figure.RESOLVED, resolved),
          entry(Figure.CLOSING, closing));
    }
  }
}
