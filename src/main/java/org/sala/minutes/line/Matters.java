package org.sala.minutes.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
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
    var numbered = cut(text, numbers(KhmerDigits.toLatin(text)));
    var all = numbered.size() > 1 ? numbered : cut(text, SIGN.matcher(text).results().toList());
    return all.size() > 1 ? all : List.of(text);
  }

  // 1. ... 2. ... 3. ...: the numbers follow each other from 1 on.
  private static List<MatchResult> numbers(String text) {
    var starts = new ArrayList<MatchResult>();
    NUMBER
        .matcher(text)
        .results()
        .filter(number -> Integer.parseInt(number.group(1)) == starts.size() + 1)
        .forEach(starts::add);
    return starts;
  }

  private static List<String> cut(String text, List<MatchResult> starts) {
    var matters = new ArrayList<String>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1).start() : text.length();
      matters.add(text.substring(starts.get(i).end(), end).strip());
    }
    matters.removeIf(String::isEmpty);
    return matters;
  }
}
