package org.sala.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedDatabaseConfigurationTest {

  @TempDir private static Path folder;

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
          .withUserConfiguration(EmbeddedDatabaseConfiguration.class)
          .withPropertyValues("sala.embedded-database.directory=" + folder);

  @Test
  void withoutADatabaseUrlThePoolOfSpringBootUsesTheEmbeddedDatabase() {
    application
        .withPropertyValues("spring.datasource.hikari.maximum-pool-size=3")
        .run(
            context -> {
              HikariDataSource pool = context.getBean(HikariDataSource.class);
              assertThat(pool.getMaximumPoolSize()).isEqualTo(3);
              assertThat(
                      JdbcClient.create(pool)
                          .sql("select current_database()")
                          .query(String.class)
                          .single())
                  .isEqualTo("sala");
            });
  }

  @Test
  void withADatabaseUrlNothingEmbeddedStarts() {
    application
        .withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example.org/sala")
        .run(
            context ->
                assertThat(context)
                    .hasSingleBean(DataSource.class)
                    .doesNotHaveBean(EmbeddedDatabase.class));
  }

  @Test
  void withoutTheProgramsOfPostgresqlNothingEmbeddedStarts() {
    application
        .withClassLoader(new FilteredClassLoader(EmbeddedPostgres.class))
        .run(context -> assertThat(context).getFailure().hasMessageContaining("dataSource"));
  }

  @Test
  void aSecondStartIsShownAsADescriptionAndAnAction(CapturedOutput output) throws Exception {
    SpringApplication second = new SpringApplication(EmbeddedDatabaseConfiguration.class);
    second.setWebApplicationType(WebApplicationType.NONE);

    try (FolderLock first = FolderLock.take(folder, "http://localhost:8080")) {
      assertThatThrownBy(() -> second.run("--sala.embedded-database.directory=" + folder));
    }

    assertThat(output)
        .contains(
            "Description:\n\nSala is already running from this folder (process %d)."
                .formatted(ProcessHandle.current().pid()))
        .contains("Action:\n\nOpen http://localhost:8080 or stop it first.");
  }
}
