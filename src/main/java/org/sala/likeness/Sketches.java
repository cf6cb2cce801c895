package org.sala.likeness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Texts as short rows of numbers, by which those alike are found among thousands without comparing
 * their words (MinHash of the trigrams that pg_trgm counts). A text takes 512 bytes however long it
 * is. Not for more than one thread.
 *
 * @param <K> what names a text
 */
public final class Sketches<K> {

  private static final int NUMBERS = 128;
  private static final int IN_A_PART = 4;
  // A likeness of 0.55 is estimated below this once in a thousand times.
  private static final double LEAST = 0.41;
  private static final int MIXED = 0x9E3779B1;

  // Whoever looks for a text among these often looks among others, and takes it up next.
  private static final ThreadLocal<Sketched> LAST = new ThreadLocal<>();

  private final Map<K, int[]> sketches = new LinkedHashMap<>();

  private record Alike<K>(K name, int common) {}

  private record Sketched(String key, int[] sketch) {}

  /** Takes up a text by its search key as the database keeps it, or takes it up anew. */
  public void put(K name, String key) {
    sketches.remove(name);
    if (!key.isBlank()) {
      sketches.put(name, known(key));
    }
  }

  /**
   * The texts that may be alike, the likest first: a first choice, to be compared by their words.
   *
   * @param where which texts come into question
   */
  public List<K> like(String key, int most, Predicate<K> where) {
    if (key.isBlank() || sketches.isEmpty()) {
      return List.of();
    }
    var wanted = known(key);
    return sketches.entrySet().stream()
        .map(each -> new Alike<>(each.getKey(), common(wanted, each.getValue())))
        .filter(alike -> alike.common() >= LEAST * NUMBERS && where.test(alike.name()))
        .sorted(Comparator.comparingInt((Alike<K> alike) -> alike.common()).reversed())
        .limit(most)
        .map(Alike::name)
        .toList();
  }

  /**
   * The parts of a text's sketch. Two texts that are alike by 0.55 have a part in common 95 times
   * of a hundred, by 0.7 always, by 0.2 hardly ever: so the alike are found by an index.
   */
  public static int[] parts(String key) {
    if (key.isBlank()) {
      return new int[0];
    }
    var sketch = known(key);
    return IntStream.range(0, NUMBERS / IN_A_PART)
        .map(
            part ->
                Arrays.hashCode(
                            Arrays.copyOfRange(sketch, part * IN_A_PART, (part + 1) * IN_A_PART))
                        * MIXED
                    + part)
        .toArray();
  }

  private static int[] known(String key) {
    var last = LAST.get();
    if (last == null || !last.key().equals(key)) {
      last = new Sketched(key, sketch(key));
      LAST.set(last);
    }
    return last.sketch();
  }

  private static int common(int[] one, int[] other) {
    int common = 0;
    for (int i = 0; i < NUMBERS; i++) {
      common += one[i] == other[i] ? 1 : 0;
    }
    return common;
  }

  private static int[] sketch(String key) {
    var least = new int[NUMBERS];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (var word : key.split("[^\\p{L}\\p{M}\\p{N}]+")) {
      var padded = "  " + word + " ";
      for (int i = 0; !word.isEmpty() && i + 3 <= padded.length(); i++) {
        take(least, padded.charAt(i), padded.charAt(i + 1), padded.charAt(i + 2));
      }
    }
    return least;
  }

  private static void take(int[] least, char first, char second, char third) {
    int trigram = mixed((first * 31 + second) * 8191 + third);
    for (int i = 0; i < NUMBERS; i++) {
      int hash = (trigram ^ (i * MIXED)) * (2 * i * 7919 + MIXED);
      hash ^= hash >>> 15;
      least[i] = Math.min(least[i], hash * 0x85EBCA6B);
    }
  }

  private static int mixed(int bits) {
    int hash = (bits ^ bits >>> 16) * 0x7FEB352D;
    hash = (hash ^ hash >>> 15) * 0x846CA68B;
    return hash ^ hash >>> 16;
  }
}
