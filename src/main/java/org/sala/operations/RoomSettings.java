package org.sala.operations;

import org.sala.office.AllowedValue;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What the database may take of its disk, bound from {@code sala.database}: Sala cannot see the
 * disk of another computer.
 *
 * @param room How much room the database has on its disk, which Sala cannot see; from nine tenths
 *     on health says DOWN. Without it the room is not watched
 */
@ConfigurationProperties("sala.database")
record RoomSettings(
    @AllowedValue(value = "a size from {from} to {to}: 50GB", from = "1GB", to = "100TB")
        DataSize room) {

  /** Whether a database of this size has nearly filled its room. */
  boolean isNearlyFull(DataSize size) {
    return room != null && size.toBytes() > room.toBytes() / 10 * 9;
  }
}
