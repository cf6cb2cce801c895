package org.sala.language;

import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers as they are kept and compared. */
public final class PhoneNumber {

  private static final Pattern FROM_ABROAD = Pattern.compile("(?:00)?8550?([1-9]\\d{7,8})");
  private static final Pattern WHOLE = Pattern.compile("0[1-9]\\d{7,8}");

  private PhoneNumber() {}

  /**
   * What is kept of what was typed or pasted: Latin digits and plain spaces, nothing unseen; null
   * if there is nothing.
   */
  public static String kept(String typed) {
    return VisibleText.orNull(plain(typed));
  }

  /**
   * The digits alone, by which two numbers are compared: as they are dialled in Cambodia, also
   * where they were written as from abroad (+855); null if there are none.
   */
  public static String digits(String typed) {
    return typed == null
        ? null
        : VisibleText.orNull(dialled(plain(typed).replaceAll("[^0-9]", "")));
  }

  private static String dialled(String digits) {
    var abroad = FROM_ABROAD.matcher(digits);
    return abroad.matches() ? "0" + abroad.group(1) : digits;
  }

  /** The digits of what was typed, if that is a whole number and nothing else. */
  public static Optional<String> whole(String typed) {
    return Optional.of(typed)
        .filter(text -> Phone.Validator.NUMBER.matcher(plain(text)).matches())
        .map(PhoneNumber::digits)
        .filter(digits -> WHOLE.matcher(digits).matches());
  }

  static String plain(String typed) {
    return typed == null
        ? null
        : KhmerDigits.toLatin(VisibleText.withoutUndrawn(typed)).replaceAll("\\p{Zs}", " ");
  }
}
