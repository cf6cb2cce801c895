package org.sala.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

@DisplayName("A jar started without a database")
class DatabaseFailureAnalyzerTest {

  @Test
  @DisplayName("says in Sala's words what to set, before Spring says anything else")
  void whatToSet() throws Exception {
    var settings = new DataSourceProperties();
    settings.setBeanClassLoader(getClass().getClassLoader());
    settings.afterPropertiesSet();
    var failure = new BeanCreationException("flyway", "no", catchThrowable(settings::determineUrl));
    assertThat(failure).hasRootCauseMessage("Failed to determine suitable jdbc url");
    // The first that knows the failure speaks.
    var analyzers =
        SpringFactoriesLoader.forDefaultResourceLocation(getClass().getClassLoader())
            // Some of Spring's want the beans that a start without a database has not.
            .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, cause) -> {}));
    assertThat(analyzers).hasAtLeastOneElementOfType(DatabaseFailureAnalyzer.class);
    var told =
        analyzers.stream()
            .map(analyzer -> analyzer.analyze(failure))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    assertThat(told.getDescription()).contains("spring.datasource.url").doesNotContain("H2");
    assertThat(told.getAction())
        .contains("SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_PASSWORD", "SALA_ADMIN_ID")
        .doesNotContain("H2", "profile");
  }

  @Test
  @DisplayName("is another matter than any other failure")
  void otherFailures() {
    assertThat(new DatabaseFailureAnalyzer().analyze(new IllegalStateException("other"))).isNull();
  }
}
