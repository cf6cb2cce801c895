package org.sala.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Another Java process that runs the embedded database of a folder until its input ends. */
final class ChildSala {

  private static final String READY = "The child is ready";

  private ChildSala() {}

  /** Returns when the database of the child runs and has a table "note" with one row. */
  static Process start(Path directory) throws IOException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                ChildSala.class.getName(),
                directory.toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader output = new BufferedReader(new InputStreamReader(child.getInputStream()));
    StringBuilder log = new StringBuilder();
    for (String line = output.readLine(); !READY.equals(line); line = output.readLine()) {
      if (line == null) {
        throw new IOException("The child ended before it was ready:\n" + log);
      }
      log.append(line).append('\n');
    }
    return child;
  }

  public static void main(String[] arguments) throws Exception {
    EmbeddedDatabaseProperties settings =
        new EmbeddedDatabaseProperties(Path.of(arguments[0]), Duration.ofMinutes(1));
    try (EmbeddedDatabase database = EmbeddedDatabase.start(settings, "http://localhost:9090")) {
      JdbcClient sql =
          JdbcClient.create(
              new DriverManagerDataSource(
                  database.getJdbcUrl(), database.getUsername(), database.getPassword()));
      sql.sql("create table note (words text)").update();
      sql.sql("insert into note values ('ពីកូន')").update();
      System.out.println(READY);
      System.in.read();
    }
  }
}
