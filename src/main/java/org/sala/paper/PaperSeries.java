package org.sala.paper;

import org.sala.engine.DatabaseReleased;
import org.sala.engine.TakenBack;
import org.sala.office.OfficeSettings;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The numbers of outgoing papers: one series for each office and year, without gaps. A number is
 * taken in the transaction that keeps its paper; the next one waits for that. The one gap is that
 * of a restored database.
 */
@Repository
class PaperSeries {

  private static final int LEFT_OUT = 1_000;

  private final JdbcClient jdbc;
  private final String office;

  PaperSeries(JdbcClient jdbc, OfficeSettings settings) {
    this.jdbc = jdbc;
    this.office = settings.office();
  }

  /** Takes the next number of a year; it goes back if the transaction does not end well. */
  PaperNumber next(int year) {
    return new PaperNumber(office, year, TakenBack.number().orElseGet(() -> take(year)));
  }

  private int take(int year) {
    return jdbc.sql(
            """
            insert into paper_series (office, year, last) values (?, ?, 1)
            on conflict (office, year) do update set last = paper_series.last + 1
            returning last
            """)
        .params(office, year)
        .query(Integer.class)
        .single();
  }

  /** Leaves out numbers that may stand on papers which a restored database does not know. */
  @EventListener(DatabaseReleased.class)
  void leaveOut() {
    jdbc.sql("update paper_series set last = last + ?").param(LEFT_OUT).update();
  }

  /** The number of a draft, which takes none. */
  PaperNumber open(int year) {
    return new PaperNumber(office, year, 0);
  }
}
