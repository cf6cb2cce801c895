package org.sala.minutes.line;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.sala.language.Days;

/**
 * The time of day within a written date, and its zone.
 *
 * @param time midnight if none is told
 * @param rest the text without it
 */
record WrittenClock(LocalTime time, ZoneId zone, String rest) {

  private static final String HALF =
      "(" + DateWords.MORNING.pattern() + "|" + DateWords.AFTERNOON.pattern() + ")";
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:(?<=\\d)t|"
              + DateWords.CLOCK
              + "|[,\\s])*(?<!\\d)(\\d{1,2})\\s*[:h]\\s*(\\d{2})(?:\\s*:\\s*\\d{2}(?:[.,]\\d+)?)?(?!\\d)\\s*"
              + HALF
              + "?");
  private static final Pattern HOUR =
      Pattern.compile(
          "(?:" + DateWords.CLOCK + ")\\s*(\\d{1,2})(?:[.]?(\\d{2}))?(?!\\d)\\s*" + HALF + "?");
  private static final Pattern HALF_DAY =
      Pattern.compile("(?:[,\\s])+(\\d{1,2})(?:[.](\\d{2}))?\\s*" + HALF);
  private static final Pattern ZONE =
      Pattern.compile(
          "(?:(?:gmt|utc)\\s*([+-]\\d{1,2})(?::?(\\d{2}))?|(?<=:\\d{2}|\\d\\.\\d{1,9})\\s?([+-]\\d{2}):?(\\d{2})|(?<=\\d)(z)|\\b(?:gmt|utc)\\b)\\s*$");

  static WrittenClock in(String text) {
    var zone = ZONE.matcher(text);
    var hasZone = zone.find();
    var local = hasZone ? text.substring(0, zone.start()) : text;
    for (var pattern : List.of(CLOCK, HOUR, HALF_DAY)) {
      var clock = pattern.matcher(local);
      if (clock.find()) {
        var rest = local.substring(0, clock.start()) + " " + local.substring(clock.end());
        return new WrittenClock(
            time(clock.group(1), clock.group(2), clock.group(3)),
            hasZone ? zone(zone.group(1), zone.group(2), zone.group(3), zone.group(4)) : Days.ZONE,
            rest.strip());
      }
    }
    return new WrittenClock(LocalTime.MIDNIGHT, Days.ZONE, text);
  }

  private static LocalTime time(String hour, String minute, String half) {
    int hours = Integer.parseInt(hour);
    if (half != null && hours <= 12) {
      var isMorning = DateWords.MORNING.matcher(half).matches();
      hours = hours % 12 + (isMorning ? 0 : 12);
    }
    return LocalTime.of(hours, minute == null ? 0 : Integer.parseInt(minute));
  }

  private static ZoneId zone(String hours, String minutes, String more, String moreMinutes) {
    var hour = hours == null ? more : hours;
    if (hour == null) {
      return ZoneOffset.UTC;
    }
    var minute = hours == null ? moreMinutes : minutes;
    int sign = hour.startsWith("-") ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(
        Integer.parseInt(hour), minute == null ? 0 : sign * Integer.parseInt(minute));
  }
}
