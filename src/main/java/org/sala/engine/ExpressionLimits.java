package org.sala.engine;

import java.util.Set;
import java.util.regex.Pattern;
import org.sala.language.Wording;

/**
 * How much an expression may ask for: it compares and chooses, and ends at once. Neither its length
 * nor its nesting takes the server's stack, and no word of it makes it count to a million. Both
 * languages of models are held to it, wherever a text comes from.
 */
final class ExpressionLimits {

  private static final int LONGEST = 2_000;
  private static final int DEEPEST = 20;

  // What FEEL reads as one: a text, a name between backticks, the beginning of a comment. A quote
  // within the others begins no text. Possessive, so that a long text needs no stack.
  private static final Pattern READ_AS_ONE =
      Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|`[^`]*+`|/\\*|//", Pattern.DOTALL);
  private static final String COMMENT = "/*";
  private static final Pattern LOOP =
      Pattern.compile("\\b(for|some|every|return|satisfies|function|external)\\b|\\*\\*");
  private static final Pattern CALL = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_]*+)\\s*+\\(");
  private static final Set<String> CALLED =
      Set.of(
          "and",
          "or",
          "in",
          "if",
          "then",
          "else",
          "between",
          "not",
          "contains",
          "with",
          "count",
          "min",
          "max",
          "sum",
          "date",
          "time",
          "duration",
          "case",
          "length",
          "substring",
          "floor",
          "ceiling",
          "abs",
          "defined",
          "null",
          "string");

  private ExpressionLimits() {}

  /**
   * Holds a FEEL text of a decision table or a form against the limits.
   *
   * @throws Refusal if it loops, calls what is not on the list, hides something behind a comment,
   *     or is too long or nested too deeply
   */
  static void checkFeel(String text) {
    checkSize(text);
    var bare =
        READ_AS_ONE
            .matcher(text)
            .replaceAll(
                one ->
                    switch (one.group().charAt(0)) {
                      case '"' -> "\"\"";
                      case '`' -> "name";
                      default -> COMMENT;
                    });
    var calls = CALL.matcher(bare).results().map(call -> call.group(1));
    if (bare.contains(COMMENT) || LOOP.matcher(bare).find() || !calls.allMatch(CALLED::contains)) {
      throw new Refusal(Wording.of("engine.expression-does-not-end", shortened(text)));
    }
  }

  /**
   * Holds the size of an expression of any language against the limits.
   *
   * @throws Refusal if it is too long or nested too deeply
   */
  static void checkSize(String text) {
    if (text.length() > LONGEST || depth(text) > DEEPEST) {
      throw new Refusal(
          Wording.of("engine.expression-too-large", shortened(text), LONGEST, DEEPEST));
    }
  }

  private static int depth(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
        case ')', ']', '}' -> depth = Math.max(0, depth - 1);
        default -> {
          // no bracket
        }
      }
    }
    return deepest;
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
