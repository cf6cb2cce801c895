package org.sala.database;

import org.sala.engine.LongPasswords;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says what to set when Sala is started without a database and has none of its own in the jar.
 * Spring's own words speak of databases that Sala does not run on.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<RuntimeException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, RuntimeException failure) {
    for (Throwable cause = rootFailure; cause != null; cause = cause.getCause()) {
      if (cause.getClass().getName().startsWith(DataSourceProperties.class.getName())) {
        return new FailureAnalysis(
            "Sala has no database: spring.datasource.url is not set, and this jar holds no"
                + " PostgreSQL of its own.",
            """
            Set these three, for example as environment variables, and start again:
              SPRING_DATASOURCE_URL=jdbc:postgresql://<host>:5432/<database>
              SPRING_DATASOURCE_USERNAME=<name>
              SPRING_DATASOURCE_PASSWORD=<password>
            and for the first start SALA_ADMIN_ID and SALA_ADMIN_PASSWORD (at least %d characters).
            To try Sala on this computer alone, with a database of its own, run ./mvnw spring-boot:run."""
                .formatted(LongPasswords.SHORTEST),
            failure);
      }
    }
    return null;
  }
}
