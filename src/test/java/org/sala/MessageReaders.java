package org.sala;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.sala.people.Staff;
import org.sala.people.Units;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts anew, from the accounts, who finds a message that no desk hands on. */
@TestComponent
public class MessageReaders {

  private final JdbcClient jdbc;
  private final Staff staff;
  private final Units units;

  MessageReaders(JdbcClient jdbc, Staff staff, Units units) {
    this.jdbc = jdbc;
    this.staff = staff;
    this.units = units;
  }

  /** No message was written to a group or a unit in which nobody is. */
  public void everyMessageReachesSomebody() {
    jdbc.sql(
            "select distinct audience from notification where delivery = 'INBOX' and audience not like 'person:%'")
        .query(String.class)
        .list()
        .forEach(
            audience ->
                assertThat(readers(audience)).as("who reads messages to " + audience).isNotEmpty());
  }

  private Stream<String> readers(String audience) {
    return units
        .find(audience)
        .map(unit -> Stream.of(unit.headsGroup(), unit.officersGroup()))
        .orElse(Stream.of(audience))
        .flatMap(group -> staff.membersOf(group).stream());
  }
}
