package org.sala.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.sala.office.SettingNames;
import org.sala.office.SettingsProblem;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Looks at the database of an office before anything starts, over one connection of its own: what
 * would fail later, half way through the tables, is told in a sentence.
 */
class DatabaseCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String SECONDS_TO_ANSWER = "5";

  private static final String LOOK =
      """
      select current_setting('server_version') as version,
        current_setting('server_version_num')::integer / 10000 as major,
        pg_encoding_to_char(d.encoding) as encoding,
        to_regclass('flyway_schema_history') is not null as has_tables,
        coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) as may_create,
        coalesce(has_table_privilege(to_regclass('unit'), 'SELECT')
          and has_table_privilege(to_regclass('unit'), 'INSERT'), true) as may_use,
        exists (select from pg_collation where collname = 'km-x-icu') as knows_khmer,
        pg_is_in_recovery() or current_setting('default_transaction_read_only')::boolean
          as read_only,
        current_setting('TimeZone') as zone
      from pg_database d where d.datname = current_database()
      """;

  /**
   * Looks, where an address is set.
   *
   * @throws SettingsProblem with a sentence for each thing that is wrong
   */
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var settings =
        Binder.get(context.getEnvironment())
            .bindOrCreate(DatabaseSettings.PREFIX, DatabaseSettings.class);
    if (!settings.isGiven()) {
      return;
    }
    var problems = problems(settings, context.getEnvironment());
    if (!problems.isEmpty()) {
      throw new SettingsProblem(problems);
    }
  }

  private static List<String> problems(DatabaseSettings settings, Environment environment) {
    var login = new Properties();
    if (settings.username() != null) {
      login.setProperty("user", settings.username());
    }
    if (settings.password() != null) {
      login.setProperty("password", settings.password());
    }
    login.setProperty("loginTimeout", SECONDS_TO_ANSWER);
    login.setProperty("socketTimeout", SECONDS_TO_ANSWER);
    try (var connection = DriverManager.getConnection(settings.url(), login)) {
      var database = new SingleConnectionDataSource(connection, true);
      var found = JdbcClient.create(database).sql(LOOK).query(FoundDatabase.class).single();
      var problems = found.problems(settings, ZoneId.systemDefault());
      return problems.isEmpty() && !found.hasTables() ? administrator(environment) : problems;
    } catch (SQLException e) {
      return List.of(new NoConnection(settings).sentence(e.getSQLState()));
    }
  }

  // Asked for before the tables are made and not after.
  private static List<String> administrator(Environment environment) {
    return Stream.of("sala.admin.id", "sala.admin.password")
        .filter(each -> environment.getProperty(each, "").isEmpty())
        .map(each -> SettingNames.of(each).missing())
        .toList();
  }
}
