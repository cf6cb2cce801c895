package org.sala.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.sala.FreshOffice;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own with the tables of Sala and a few acts, for whoever tampers with it. */
class AuditedOffice implements AutoCloseable {

  private static final String TEMPLATE = "audited";

  private final JdbcConnectionDetails server;
  private final String name = "audited_" + System.nanoTime();
  final PGSimpleDataSource source = new PGSimpleDataSource();
  final JdbcTemplate jdbc = new JdbcTemplate(source);
  final TransactionTemplate transaction =
      new TransactionTemplate(new DataSourceTransactionManager(source));
  final AuditDays days = new AuditDays(JdbcClient.create(source));
  final AuditAnchor anchor;
  final Recount recount;

  AuditedOffice(JdbcConnectionDetails server, Path anchors) {
    this.server = server;
    if (!exists(TEMPLATE)) {
      create(TEMPLATE, "template0");
      Flyway.configure().dataSource(at(new PGSimpleDataSource(), TEMPLATE)).load().migrate();
    }
    create(name, TEMPLATE);
    at(source, name);
    this.anchor = new AuditAnchor(anchors);
    this.recount = new Recount(source, days, new AnchoredDays(anchor));
  }

  private boolean exists(String database) {
    return FreshOffice.owner(server)
        .sql("select exists (select from pg_database where datname = ?)")
        .param(database)
        .query(Boolean.class)
        .single();
  }

  private void create(String database, String template) {
    FreshOffice.owner(server)
        .sql("create database %s template %s".formatted(database, template))
        .update();
  }

  private PGSimpleDataSource at(PGSimpleDataSource database, String called) {
    database.setUrl(server.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + called + "$1"));
    database.setUser("postgres");
    database.setPassword(server.getPassword());
    return database;
  }

  /** So many acts of each kind: a case, a note in it, somebody who read it. */
  void acts(String series, int many) {
    for (int n = 1; n <= many; n++) {
      var number = series + n;
      jdbc.update("insert into case_file (number, kind) values (?, 'REQUEST')", number);
      jdbc.update(
          """
          insert into case_file_entry (case_number, kind, title_en, title_km, author, written_at, fields)
          values (?, 'NOTE', 'Note', 'ចំណាំ', 'desk', now(), '[{"key": "text", "value": "The well is dry."}]')
          """,
          number);
      jdbc.update(
          "insert into reading (case_number, person, door, identity, read_at) values (?, 'governor', 'REQUEST', true, now())",
          number);
    }
  }

  /** Closes one more day, with all acts up to now, and anchors it. */
  LocalDate closeDay() {
    var latest = days.latest(1);
    var day = latest.isEmpty() ? LocalDate.now() : latest.get(0).day().plusDays(1);
    days.closeBefore(day.plusDays(1));
    anchor.add(days.from(LocalDate.EPOCH));
    return day;
  }

  @Override
  public void close() {
    FreshOffice.owner(server).sql("drop database " + name + " with (force)").update();
  }
}
