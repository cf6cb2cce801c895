package org.sala.database;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

/**
 * A database as it was found.
 *
 * @param version of PostgreSQL, as it says it
 * @param major its first number
 * @param encoding of the database
 * @param hasTables whether a Sala was here before
 * @param mayCreate whether the role may create tables in the schema of its choice
 * @param mayUse whether the role may read and write the tables that are there
 * @param knowsKhmer whether it can sort Khmer: PostgreSQL is built with ICU
 * @param readOnly whether nothing can be written
 * @param zone of the session, in which PostgreSQL writes what has no zone
 */
record FoundDatabase(
    String version,
    int major,
    String encoding,
    boolean hasTables,
    boolean mayCreate,
    boolean mayUse,
    boolean knowsKhmer,
    boolean readOnly,
    String zone) {

  private static final int OLDEST = 14;

  /**
   * A sentence for each thing that is wrong.
   *
   * @param own zone of this process
   */
  List<String> problems(DatabaseSettings settings, ZoneId own) {
    var sentences = new ArrayList<String>();
    if (major < OLDEST) {
      sentences.add(
          settings.found("is PostgreSQL " + version, "PostgreSQL " + OLDEST + " or newer"));
    }
    if (!"UTF8".equals(encoding)) {
      sentences.add(
          settings.found(
              "keeps letters as " + encoding,
              "UTF8, which Khmer needs: create it anew with encoding 'UTF8' template template0"));
    }
    if (readOnly) {
      sentences.add(
          settings.found(
              "can only be read", "a server that writes: neither a standby nor read-only"));
    } else if (!hasTables && !mayCreate) {
      sentences.add(
          settings.found(
              "is empty, and %s may not create tables in it".formatted(settings.role()),
              "a role that owns the database or may create in its schema"));
    } else if (!mayUse) {
      sentences.add(
          settings.found(
              "has tables of Sala that %s may not read and write".formatted(settings.role()),
              "the role that made them, or one that was given them"));
    }
    if (!knowsKhmer) {
      sentences.add(
          settings.found(
              "cannot sort Khmer: it has no collation km-x-icu",
              "a PostgreSQL built with ICU, as those of Debian and the image postgres are"));
    }
    if (!TimeZone.getTimeZone(zone).toZoneId().getRules().equals(own.getRules())) {
      sentences.add(
          settings.found(
              "answers in the time zone " + zone,
              own
                  + ", that of Sala: leave TimeZone out of the address and of what stands before"
                  + " the server"));
    }
    return sentences;
  }
}
