package org.sala.calendar;

/** Every name of the process {@code calendar-change}. */
public final class CalendarChangeProcess {

  /** The id of the process. */
  public static final String KEY = "calendar-change";

  private CalendarChangeProcess() {}

  /** What the engine holds. */
  public static final class Variables {
    public static final String DATES_TO_MOVE = "datesToMove";

    private Variables() {}
  }
}
