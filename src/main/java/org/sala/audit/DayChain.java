package org.sala.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Objects;
import org.sala.audit.Fault.Kind;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Recounts the chain of one day by the rule of decision 86, without a function of the database:
 * whoever changes records could change those as well. A record that is wrong is told once; from
 * there it goes on with the hash that stands there.
 */
class DayChain {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

  private final AuditDay day;
  private final Faults faults;
  private byte[] hash;
  private int records;
  private int place;

  /**
   * The chain of a day.
   *
   * @param before the hash of the day before
   */
  DayChain(AuditDay day, String before, Faults faults) {
    this.day = day;
    this.faults = faults;
    this.hash = HexFormat.of().parseHex(before);
  }

  /** Reads its records one by one, and answers how many there are. */
  int recount(JdbcTemplate jdbc) {
    jdbc.query(
        "select * from audit_record where day = ? order by position",
        (ResultSet record) -> add(record),
        Date.valueOf(day.day()));
    if (records != day.records()) {
      faults.add(Kind.RECORDS_COUNTED, day.day(), records);
    }
    if (!day.hash().equals(hex(next(day.day() + "\n" + day.records())))) {
      faults.add(Kind.DAY_CHANGED, day.day());
    }
    return records;
  }

  private void add(ResultSet record) throws SQLException {
    records++;
    place++;
    for (; place < record.getInt("position"); place++) {
      faults.add(Kind.RECORD_MISSING, day.day(), place);
    }
    var follows = next(line(record));
    hash = record.getBytes("hash");
    if (!MessageDigest.isEqual(follows, hash)) {
      faults.add(Kind.RECORD_CHANGED, day.day(), record.getLong("id"));
    }
  }

  private static String line(ResultSet record) throws SQLException {
    return String.join(
        "\n",
        record.getString("id"),
        record
            .getObject("written_at", OffsetDateTime.class)
            .withOffsetSameInstant(ZoneOffset.UTC)
            .format(MOMENT),
        record.getString("transaction"),
        Objects.toString(record.getString("actor"), ""),
        record.getString("source"),
        record.getString("act"),
        Objects.toString(record.getString("case_number"), ""),
        record.getString("row_key"),
        hex(record.getBytes("content")));
  }

  private byte[] next(String line) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(hash);
      return digest.digest(line.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
