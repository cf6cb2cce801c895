package org.sala.language;

/** Phone numbers as they are kept and compared. */
public final class PhoneNumber {

  private PhoneNumber() {}

  /**
   * What is kept of what was typed or pasted: Latin digits and plain spaces, nothing unseen; null
   * if there is nothing.
   */
  public static String kept(String typed) {
    return VisibleText.orNull(plain(typed));
  }

  /** The digits alone, by which two numbers are compared; null if there are none. */
  public static String digits(String typed) {
    return typed == null ? null : VisibleText.orNull(plain(typed).replaceAll("[^0-9]", ""));
  }

  static String plain(String typed) {
    return typed == null
        ? null
        : KhmerDigits.toLatin(VisibleText.withoutUndrawn(typed)).replaceAll("\\p{Zs}", " ");
  }
}
