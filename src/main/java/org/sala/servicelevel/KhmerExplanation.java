package org.sala.servicelevel;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;

/**
 * Says in Khmer how a due date was counted. Month names and digits are written here and not taken
 * from the JDK, because its Khmer patterns differ between versions.
 */
final class KhmerExplanation {

  private static final List<String> MONTHS =
      List.of(
          "មករា",
          "កុម្ភៈ",
          "មីនា",
          "មេសា",
          "ឧសភា",
          "មិថុនា",
          "កក្កដា",
          "សីហា",
          "កញ្ញា",
          "តុលា",
          "វិច្ឆិកា",
          "ធ្នូ");

  private KhmerExplanation() {}

  static String of(DueDate due) {
    StringBuilder text = new StringBuilder();
    text.append(workingDays(due.workingDays())).append(" គិតចាប់ពី");
    text.append(date(due.countedFrom()));
    if (!due.skipped().isEmpty()) {
      text.append("; មិនគិត");
      text.append(
          HolidayRange.of(due.skipped()).stream()
              .map(range -> dates(range) + " " + range.nameKm())
              .collect(joining(", ")));
    }
    if (due.pausedDays() > 0) {
      text.append("; ផ្អាក ").append(workingDays(due.pausedDays())).append(" រង់ចាំអ្នកស្នើសុំ");
    }
    return text.toString();
  }

  private static String workingDays(int days) {
    return digits(days) + " ថ្ងៃធ្វើការ";
  }

  private static String dates(HolidayRange range) {
    if (range.isOneDay()) {
      return date(range.first());
    }
    if (range.isInOneMonth()) {
      return "ថ្ងៃទី" + digits(range.first().getDayOfMonth()) + "-" + dayAndYear(range.last());
    }
    String first = range.isInOneYear() ? dayAndMonth(range.first()) : date(range.first());
    return first + " ដល់" + date(range.last());
  }

  static String date(LocalDate date) {
    return "ថ្ងៃទី" + dayAndYear(date);
  }

  private static String dayAndYear(LocalDate date) {
    return digits(date.getDayOfMonth()) + month(date) + " ឆ្នាំ" + digits(date.getYear());
  }

  private static String dayAndMonth(LocalDate date) {
    return "ថ្ងៃទី" + digits(date.getDayOfMonth()) + month(date);
  }

  private static String month(LocalDate date) {
    return " ខែ" + MONTHS.get(date.getMonthValue() - 1);
  }

  static String digits(int number) {
    StringBuilder khmer = new StringBuilder();
    Integer.toString(number).chars().forEach(c -> khmer.append((char) (c - '0' + '០')));
    return khmer.toString();
  }
}
