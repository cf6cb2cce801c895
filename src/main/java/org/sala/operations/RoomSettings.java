package org.sala.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What the database may take of its disk, bound from {@code sala.database}: Sala cannot see the
 * disk of another computer.
 *
 * @param room null where nobody said; then it is not watched. Health is down from nine tenths on
 */
@ConfigurationProperties("sala.database")
record RoomSettings(DataSize room) {

  /** Whether a database of this size has nearly filled its room. */
  boolean isNearlyFull(DataSize size) {
    return room != null && size.toBytes() > room.toBytes() / 10 * 9;
  }
}
