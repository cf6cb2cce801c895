package org.sala.minutes.paper;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Cells as people mean them: dates as 2026-03-05 whatever their format shows, numbers without
 * separators, but with the zeros that a format sets before them, as that of a phone number does.
 */
class PlainValues extends DataFormatter {

  private static final int DIGITS = 15; // a workbook keeps no more
  private static final Pattern LEADING_ZEROS =
      Pattern.compile("[\\s\\\\\"()+-]*0[0\\s\\\\\"()-]*0");

  PlainValues() {
    super(Locale.ENGLISH);
  }

  @Override
  public String formatRawCellContents(
      double value, int formatIndex, String format, boolean use1904Windowing) {
    if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
      var date = DateUtil.getLocalDateTime(value, use1904Windowing);
      return value == Math.floor(value) ? date.toLocalDate().toString() : date.toString();
    }
    if (format != null && LEADING_ZEROS.matcher(format).matches()) {
      return super.formatRawCellContents(value, formatIndex, format, use1904Windowing);
    }
    return number(value);
  }

  @Override
  public String formatRawCellContents(double value, int formatIndex, String format) {
    return formatRawCellContents(value, formatIndex, format, false);
  }

  /** A number without separators; empty for none. */
  static String number(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros().toPlainString()
        : "";
  }
}
