package org.sala.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out request numbers, never twice, and the requester's unguessable tracking codes. */
@Component
class RequestNumbers {

  private static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");
  // Without the letters and digits that are misread over the phone: 31 symbols, 20 of them carry
  // 99 random bits.
  private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int LENGTH = 20;

  private final JdbcClient jdbc;
  private final String office;
  private final SecureRandom random = new SecureRandom();

  RequestNumbers(JdbcClient jdbc, @Value("${sala.office}") String office) {
    this.jdbc = jdbc;
    this.office = office;
  }

  /** The next number of the office in the year of receipt, for example {@code KPC-2026-000142}. */
  String next(Instant receivedAt) {
    int year = receivedAt.atZone(ZONE).getYear();
    int next =
        jdbc.sql(
                """
                insert into request_number (office, year, last) values (?, ?, 1)
                on conflict (office, year) do update set last = request_number.last + 1
                returning last
                """)
            .params(office, year)
            .query(Integer.class)
            .single();
    return "%s-%d-%06d".formatted(office, year, next);
  }

  /** A new tracking code, in groups of five. */
  String trackingCode() {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % 5 == 0) {
        code.append('-');
      }
      code.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
    }
    return code.toString();
  }

  /** SHA-256 of a text in hexadecimal digits. */
  static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
