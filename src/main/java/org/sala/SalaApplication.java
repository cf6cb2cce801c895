package org.sala;

import org.sala.audit.AuditCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Sala: carries requests put to a provincial administration from receipt to an accepted answer. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SalaApplication {

  public static void main(String[] args) {
    if (AuditCommand.isAsked(args)) {
      System.exit(AuditCommand.run(args));
    }
    var application = new SpringApplication(SalaApplication.class);
    Ending.of(application);
    if (Migration.isAsked(args)) {
      Migration.run(application, args);
      System.exit(0);
    }
    application.run(args);
  }
}
