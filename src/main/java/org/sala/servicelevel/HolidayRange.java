package org.sala.servicelevel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sala.language.Bilingual;

/** Consecutive holidays of one name, read as one festival. */
record HolidayRange(LocalDate first, LocalDate last, Bilingual name) {

  static List<HolidayRange> of(List<Holiday> holidaysByDate) {
    List<HolidayRange> ranges = new ArrayList<>();
    for (Holiday holiday : holidaysByDate) {
      int continued = continuedBy(holiday, ranges);
      if (continued < 0) {
        ranges.add(new HolidayRange(holiday.date(), holiday.date(), holiday.name()));
      } else {
        ranges.set(continued, ranges.get(continued).until(holiday.date()));
      }
    }
    return ranges;
  }

  private static int continuedBy(Holiday holiday, List<HolidayRange> ranges) {
    for (int i = 0; i < ranges.size(); i++) {
      HolidayRange range = ranges.get(i);
      if (range.name.equals(holiday.name()) && range.last.plusDays(1).equals(holiday.date())) {
        return i;
      }
    }
    return -1;
  }

  private HolidayRange until(LocalDate newLast) {
    return new HolidayRange(first, newLast, name);
  }

  boolean isOneDay() {
    return first.equals(last);
  }

  boolean isInOneMonth() {
    return isInOneYear() && first.getMonth() == last.getMonth();
  }

  boolean isInOneYear() {
    return first.getYear() == last.getYear();
  }
}
