package org.sala.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.sala.language.Days;

/**
 * The block in which a camera writes time, place and how it was held. Three lists of fields are
 * read, each once; whatever the block says, nothing is allocated by its numbers.
 */
final class ExifBlock {

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");
  private static final int TURNED = 0x0112;
  private static final int DETAILS = 0x8769;
  private static final int POSITION = 0x8825;
  private static final int TAKEN = 0x9003;
  private static final int TAKEN_OFFSET = 0x9011;
  private static final int FIELD = 12;

  private final ByteBuffer block;

  private ExifBlock(byte[] block) {
    this.block = ByteBuffer.wrap(block);
    this.block.order(block[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
  }

  /** What the block says; a damaged one says nothing. */
  static Taking read(byte[] bytes) {
    try {
      return new ExifBlock(bytes).taking();
    } catch (IndexOutOfBoundsException | IllegalArgumentException damaged) {
      return Taking.UNKNOWN;
    }
  }

  private Taking taking() {
    int first = block.getInt(4);
    int turnedAt = field(first, TURNED);
    int turned = turnedAt < 0 ? 1 : block.getShort(turnedAt + 8);
    int position = list(first, POSITION);
    var latitude = degrees(position, 1, 2, 90);
    var longitude = degrees(position, 3, 4, 180);
    var isPlace = latitude != null && longitude != null;
    return new Taking(
        time(list(first, DETAILS)),
        isPlace ? latitude : null,
        isPlace ? longitude : null,
        turned >= 1 && turned <= 8 ? turned : 1);
  }

  /** Where a field of a list stands; -1 if it is not there. */
  private int field(int list, int tag) {
    if (list < 0) {
      return -1;
    }
    int count = block.getShort(list) & 0xFFFF;
    for (int i = 0, at = list + 2; i < count; i++, at += FIELD) {
      if ((block.getShort(at) & 0xFFFF) == tag) {
        return at;
      }
    }
    return -1;
  }

  private int list(int from, int tag) {
    int at = field(from, tag);
    return at < 0 ? -1 : block.getInt(at + 8);
  }

  // A camera without a zone was set to the time of the country.
  private Instant time(int details) {
    int at = field(details, TAKEN);
    if (at < 0) {
      return null;
    }
    try {
      var local = LocalDateTime.parse(text(block.getInt(at + 8), 19), WRITTEN);
      var isPlausible = local.getYear() > 1990 && local.getYear() < 2200;
      return isPlausible ? local.atZone(zone(details)).toInstant() : null;
    } catch (DateTimeException notATime) {
      return null;
    }
  }

  private ZoneId zone(int details) {
    int at = field(details, TAKEN_OFFSET);
    return at < 0 ? Days.ZONE : ZoneOffset.of(text(block.getInt(at + 8), 6));
  }

  private String text(int at, int length) {
    var bytes = new byte[length];
    block.get(at, bytes);
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private Double degrees(int position, int side, int tag, int most) {
    int at = field(position, tag);
    int sideAt = field(position, side);
    if (at < 0 || sideAt < 0) {
      return null;
    }
    int value = block.getInt(at + 8);
    var degrees = ratio(value) + ratio(value + 8) / 60 + ratio(value + 16) / 3600;
    var letter = block.get(sideAt + 8);
    var signed = letter == 'S' || letter == 'W' ? -degrees : degrees;
    return Double.isFinite(signed) && Math.abs(signed) <= most ? signed : null;
  }

  private double ratio(int at) {
    return (block.getInt(at) & 0xFFFFFFFFL) / (double) (block.getInt(at + 4) & 0xFFFFFFFFL);
  }
}
