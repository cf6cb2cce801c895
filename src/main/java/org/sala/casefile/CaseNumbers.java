package org.sala.casefile;

import java.util.Arrays;
import java.util.Optional;
import org.sala.engine.DatabaseReleased;
import org.sala.engine.TakenBack;
import org.sala.office.OfficeSettings;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens case files and gives each its number: never twice, gaps are not excluded. */
@Repository
public class CaseNumbers {

  private static final int LEFT_OUT = 1_000;

  // Of meetings and notices there are few, and their numbers are short.
  private static final int LEFT_OUT_OF_FEW = 100;

  private final ThreadLocal<Reserved> reserved = new ThreadLocal<>();
  private final JdbcClient jdbc;
  private final String office;

  CaseNumbers(JdbcClient jdbc, OfficeSettings settings) {
    this.jdbc = jdbc;
    this.office = settings.office();
  }

  /** What a case is about; each kind counts in a series of its own. */
  public enum Kind {
    REQUEST("", 6, "citizen-request"),
    MEETING("-M", 4, "public-meeting"),
    NOTICE("-N", 4, "activity-notice");

    private final String mark;
    private final int digits;
    private final String process;

    /** The kind of the case with this number, or nothing if it is no number of a case. */
    public static Optional<Kind> of(String number) {
      return Arrays.stream(values()).filter(kind -> kind.isOf(number)).findFirst();
    }

    /** Whether this is a case number of any kind; processes of Sala's own have other keys. */
    public static boolean isCase(String number) {
      return of(number).isPresent();
    }

    /** Whether a case with this number is of this kind. */
    public boolean isOf(String number) {
      return number.matches("[^-]+" + mark + "-\\d{4}-\\d{" + digits + ",}");
    }

    /** The id of the process that carries a case of this kind from its beginning to its end. */
    public String process() {
      return process;
    }

    Kind(String mark, int digits, String process) {
      this.mark = mark;
      this.digits = digits;
      this.process = process;
    }
  }

  /** Numbers that were taken before they are used. */
  public static final class Reserved {

    private final String series;
    private final int year;
    private final int last;
    private int next;

    private Reserved(String series, int year, int first, int last) {
      this.series = series;
      this.year = year;
      this.next = first;
      this.last = last;
    }

    private boolean has(String ofSeries, int ofYear) {
      return series.equals(ofSeries) && year == ofYear && next <= last;
    }
  }

  /**
   * Takes numbers for many cases that are opened in one transaction later: whoever opens a case
   * beside it does not wait until that one ends. Those that are not used are gaps.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Reserved reserve(Kind kind, int year, int count) {
    var series = office + kind.mark;
    int end = count == 0 ? 0 : take(series, year, count);
    return new Reserved(series, year, end - count + 1, end);
  }

  /** Does work whose cases are opened under reserved numbers, as long as there are any. */
  public void using(Reserved numbers, Runnable work) {
    reserved.set(numbers);
    try {
      work.run();
    } finally {
      reserved.remove();
    }
  }

  /**
   * Opens a case file under the next number of its series, for example {@code KPC-2026-000142} for
   * a request and {@code KPC-M-2026-0007} for a meeting.
   *
   * @param year in which the case came in, by Cambodia's calendar day
   */
  public String open(Kind kind, int year) {
    var series = office + kind.mark;
    var numbers = reserved.get();
    int next =
        numbers != null && numbers.has(series, year)
            ? numbers.next++
            : TakenBack.number().orElseGet(() -> take(series, year, 1));
    var number = ("%s-%d-%0" + kind.digits + "d").formatted(series, year, next);
    jdbc.sql("insert into case_file (number, kind) values (?, ?)")
        .params(number, kind.name())
        .update();
    return number;
  }

  /**
   * Leaves out numbers that may have been given between a backup and the fault after it: somebody
   * holds a receipt with one of them.
   */
  @EventListener(DatabaseReleased.class)
  void leaveOut() {
    jdbc.sql("update number_series set last = last + case when series = ? then ? else ? end")
        .params(office, LEFT_OUT, LEFT_OUT_OF_FEW)
        .update();
  }

  // Answers the last one.
  private int take(String series, int year, int count) {
    return jdbc.sql(
            """
            insert into number_series (series, year, last) values (:series, :year, :count)
            on conflict (series, year) do update set last = number_series.last + :count
            returning last
            """)
        .param("series", series)
        .param("year", year)
        .param("count", count)
        .query(Integer.class)
        .single();
  }
}
