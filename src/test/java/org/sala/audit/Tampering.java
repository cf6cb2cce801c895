package org.sala.audit;

import org.sala.audit.Fault.Kind;

/**
 * What the owner of the database does to a record, a day or what is kept of an act; how it is
 * found.
 */
enum Tampering {
  ACTOR("update audit_record set actor = 'nobody' where id = :id", Kind.RECORD_CHANGED),
  TIME(
      "update audit_record set written_at = written_at - interval '1 microsecond' where id = :id",
      Kind.RECORD_CHANGED),
  CASE("update audit_record set case_number = 'X' where id = :id", Kind.RECORD_CHANGED),
  DELETED("delete from audit_record where id = :id", Kind.RECORD_MISSING),
  INSERTED(
      """
      insert into audit_record (transaction, source, act, row_key, content, salt, day, position, hash)
      select transaction, source, act, row_key, content, salt, day, 1 + (select max(position) from audit_record
        where day = r.day), hash from audit_record r where id = :id
      """,
      Kind.RECORDS_COUNTED),
  SWAPPED(
      """
      update audit_record set position = -1 where id = :id;
      update audit_record r set position = r.position - 1 from audit_record o
        where o.id = :id and r.day = o.day and r.id = o.id + 1;
      update audit_record r set position = o.position + 1 from audit_record o
        where r.id = :id and o.day = r.day and o.id = r.id + 1
      """,
      Kind.RECORD_CHANGED),
  DAY("update audit_day set hash = sha256(hash) where day = ':day'", Kind.DAY_CHANGED),
  COUNT("update audit_day set records = records + 1 where day = ':day'", Kind.RECORDS_COUNTED),
  DAY_DELETED("delete from audit_day where day = ':day'", Kind.ANCHOR_DIFFERS),
  SALT("update audit_record set salt = null where id = :id", Kind.SALT_GONE),
  WORDS(
      "update case_file_entry set fields = '[]' where id = (select row_key::int from audit_record where id = :entry)",
      Kind.ROW_CHANGED),
  READER(
      "update reading set person = 'nobody' where id = (select row_key::int from audit_record where id = :reading)",
      Kind.ROW_CHANGED),
  UNREAD(
      "delete from reading where id = (select row_key::int from audit_record where id = :reading)",
      Kind.ROW_CHANGED),
  FORGED(
      "insert into reading (case_number, person, door, identity, read_at) select case_number, 'x', 'LIST', true, now() from audit_record where id = :id",
      Kind.ROW_UNRECORDED);

  private final String sql;
  private final Kind found;

  Tampering(String sql, Kind found) {
    this.sql = sql;
    this.found = found;
  }

  /** With places for the day, and for a record of it, of an entry and of a reading. */
  String sql() {
    return sql;
  }

  /** What the recount says, besides other things. */
  Kind found() {
    return found;
  }
}
