package org.sala.web;

import java.util.List;
import java.util.Random;

/** Chance that falls the same way each time for the same number. */
final class Dice {

  private static final String KHMER = "០១២៣៤៥៦៧៨៩";
  private final Random random;

  Dice(int number) {
    random = new Random(number * 1_000_003L + 17);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** A text with a slip of the hand in it: a letter lost, doubled, exchanged or of another case. */
  String misspelt(String text) {
    if (text.isEmpty()) {
      return "x";
    }
    var at = random.nextInt(text.length());
    var letter = text.substring(at, at + 1);
    var other =
        switch (random.nextInt(4)) {
          case 0 -> "";
          case 1 -> letter + letter;
          case 2 ->
              letter.equals(letter.toUpperCase()) ? letter.toLowerCase() : letter.toUpperCase();
          default -> "x";
        };
    return text.substring(0, at) + other + text.substring(at + 1);
  }

  /** Another number: by one, by a hundred, none, below none, with a part, in Khmer. */
  String otherNumber(String number) {
    var whole = Integer.parseInt(number.strip());
    return one(
        List.of(
            String.valueOf(whole + 1),
            String.valueOf(whole * 100),
            "0",
            "-" + whole,
            whole + ".5",
            whole + " days",
            khmer(number)));
  }

  private static String khmer(String number) {
    var text = new StringBuilder();
    for (var digit : number.toCharArray()) {
      text.append(Character.isDigit(digit) ? KHMER.charAt(digit - '0') : digit);
    }
    return text.toString();
  }
}
