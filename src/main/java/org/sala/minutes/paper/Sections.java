package org.sala.minutes.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The headings that stand above a line: the widest first. */
public final class Sections {

  private static final Pattern NUMERAL =
      Pattern.compile(
          "^\\(?(?:[IVXivx]{1,5}|[A-Za-z\\u1780-\\u17A2]|[\\d\\u17E0-\\u17E9]{1,3})\\s?[.)\\u17D4-]+\\s*");
  private static final Pattern END = Pattern.compile("[\\s:\\u17D6.]+$");

  private static final int LONGEST = 120;

  private final RowRoles roles;
  private final List<String> headings = new ArrayList<>();
  private final String outermost;

  /**
   * @param outermost the heading of the whole table; null for none
   */
  public Sections(String outermost) {
    this(new RowRoles(), outermost);
  }

  Sections(RowRoles roles, String outermost) {
    this.roles = roles;
    this.outermost = outermost;
  }

  /** A heading takes the place of the last one of its kind, and of what stood below that. */
  public void add(String heading) {
    var plain = plain(heading);
    var isPlace = roles.isOfPlace(plain);
    for (int i = 0; i < headings.size(); i++) {
      if (roles.isOfPlace(headings.get(i)) == isPlace) {
        headings.subList(i, headings.size()).clear();
      }
    }
    headings.add(plain);
  }

  /** All headings above, a line for each; null if there are none. */
  public String above() {
    var all = new ArrayList<String>();
    if (outermost != null) {
      all.add(outermost);
    }
    all.addAll(headings);
    return all.isEmpty() ? null : String.join("\n", all);
  }

  /**
   * A paragraph above a table as its heading; null if it is a title or a sentence.
   *
   * @param isStyled whether it has the style of a heading
   */
  static String heading(String paragraph, boolean isStyled) {
    var isHeading =
        paragraph.length() <= LONGEST
            && (isStyled || new RowRoles().looksLikeHeading(paragraph) || isNumbered(paragraph));
    return isHeading ? plain(paragraph) : null;
  }

  private static boolean isNumbered(String paragraph) {
    return NUMERAL.matcher(paragraph).find();
  }

  /** A heading without its number and without the colon at its end. */
  static String plain(String heading) {
    var text = NUMERAL.matcher(heading.strip()).replaceFirst("");
    return END.matcher(text).replaceFirst("");
  }
}
