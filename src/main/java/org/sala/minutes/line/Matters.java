package org.sala.minutes.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sala.language.KhmerDigits;

/** Several matters in one text: numbered ones, or ones with a sign before each. */
public final class Matters {

  private static final Pattern NUMBER =
      Pattern.compile("(?:^|[\\s;,.])\\(?(\\d{1,2})\\s?[.)\\u17D4\\u17D6-]\\s*(?=\\D)");
  private static final Pattern SIGN =
      Pattern.compile("(?m)^\\s*(?:[-\\u2013\\u2022*+]|[A-Za-z\\u1780-\\u17A2][.)])\\s+");

  private Matters() {}

  /** The matters of a text; one, the text itself, where there are no signs of several. */
  public static List<String> in(String text) {
    var numbered = numbered(text);
    var all = numbered.size() > 1 ? numbered : signed(text);
    return all.size() > 1 ? all : List.of(text);
  }

  // 1. ... 2. ... 3. ...: the numbers follow each other from 1 on.
  private static List<String> numbered(String text) {
    var starts = new ArrayList<int[]>();
    var numbers = NUMBER.matcher(KhmerDigits.toLatin(text));
    while (numbers.find()) {
      if (Integer.parseInt(numbers.group(1)) == starts.size() + 1) {
        starts.add(new int[] {numbers.start(), numbers.end()});
      }
    }
    return cut(text, starts);
  }

  private static List<String> signed(String text) {
    var starts = new ArrayList<int[]>();
    var signs = SIGN.matcher(text);
    while (signs.find()) {
      starts.add(new int[] {signs.start(), signs.end()});
    }
    return cut(text, starts);
  }

  private static List<String> cut(String text, List<int[]> starts) {
    var matters = new ArrayList<String>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1)[0] : text.length();
      var matter = text.substring(starts.get(i)[1], end).strip();
      if (!matter.isEmpty()) {
        matters.add(matter);
      }
    }
    return matters;
  }
}
