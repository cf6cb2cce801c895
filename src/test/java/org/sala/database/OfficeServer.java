package org.sala.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.sala.OfficeFolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL with the database of an office, and others that will not do. */
final class OfficeServer implements AutoCloseable {

  private static final List<String> OTHERS =
      List.of(
          "create database latin owner sala encoding 'LATIN1' locale_provider libc locale 'C' template template0",
          "create database bare",
          "create database closed",
          "revoke connect on database closed from public",
          "create database standby owner sala",
          "alter database standby set default_transaction_read_only = on",
          "create database crowded owner sala connection limit 0",
          "create database used");

  private final EmbeddedPostgres server;
  private final String password;

  OfficeServer(Path folder) throws Exception {
    OfficeFolder.linkPrograms(folder);
    var data = new DataDirectory(folder, Duration.ofMinutes(1));
    data.createUnlessExists();
    password = data.password();
    server = data.startServer(0);
    var owner = JdbcClient.create(server.getPostgresDatabase());
    OTHERS.forEach(each -> owner.sql(each).update());
    var used = JdbcClient.create(server.getDatabase("postgres", "used"));
    used.sql("create table flyway_schema_history (version text)").update();
    used.sql("create table unit (code text)").update();
  }

  /** The address without a database. */
  String address() {
    return "jdbc:postgresql://127.0.0.1:" + port();
  }

  int port() {
    return server.getPort();
  }

  /** The password of the role sala. */
  String password() {
    return password;
  }

  @Override
  public void close() throws Exception {
    server.close();
  }
}
