package org.sala.likeness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.sala.language.Bilingual;
import org.sala.language.SearchKey;
import org.sala.language.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Why two requests seem to be the same, in words: place, category, similarity of the text, days
 * between them.
 */
public final class Likeness {

  // Unlike requests of one forum reach 0.48 with these keys, one with a fifth rewritten 0.68.
  private static final double SIMILAR = 0.55;
  private static final double ALMOST_EQUAL = 0.75;

  private Likeness() {}

  /**
   * What is compared.
   *
   * @param key the search key as the database keeps it; unused in the second of two
   * @param receivedAt null if unknown
   */
  public record Words(
      String key, String category, String placeCode, String placeDetail, Instant receivedAt) {}

  /** Lets PostgreSQL's operator % mean "similar enough" until the transaction ends. */
  public static void setThreshold(JdbcClient jdbc) {
    jdbc.sql("select set_config('pg_trgm.similarity_threshold', ?, true)")
        .param(String.valueOf(SIMILAR))
        .query(rows -> {});
  }

  /**
   * The reason, or nothing where the two are not likely to be the same: similar texts that share
   * neither category nor district have to be almost equal.
   */
  public static Optional<Bilingual> of(Words one, Words other, double similarity) {
    var sameCategory = one.category() != null && one.category().equals(other.category());
    var place = place(one, other);
    if (similarity < SIMILAR || similarity < ALMOST_EQUAL && !sameCategory && place == null) {
      return Optional.empty();
    }
    var reasons = new ArrayList<Bilingual>();
    if (place != null) {
      reasons.add(place);
    }
    if (sameCategory) {
      reasons.add(Wording.of("likeness.category"));
    }
    reasons.add(Wording.of("likeness.text", Math.round(similarity * 100)));
    if (one.receivedAt() != null && other.receivedAt() != null) {
      var days = Duration.between(one.receivedAt(), other.receivedAt()).abs().toDays();
      reasons.add(Wording.of("likeness.days", days));
    }
    return Optional.of(Bilingual.joined(", ", reasons));
  }

  private static String village(Words words) {
    return SearchKey.of(words.placeDetail()).replace(" ", "");
  }

  private static Bilingual place(Words one, Words other) {
    if (one.placeCode() == null || other.placeCode() == null) {
      return null;
    }
    var detail = village(one);
    var same = one.placeCode().equals(other.placeCode());
    if (same && !detail.isEmpty() && detail.equals(village(other))) {
      return Wording.of("likeness.village");
    }
    if (same && one.placeCode().length() >= 6) {
      return Wording.of("likeness.commune");
    }
    var length = Math.min(4, Math.min(one.placeCode().length(), other.placeCode().length()));
    return length == 4 && one.placeCode().substring(0, 4).equals(other.placeCode().substring(0, 4))
        ? Wording.of("likeness.district")
        : null;
  }
}
