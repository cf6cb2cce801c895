package org.sala.audit;

import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * Recounts the whole audit from the command line, without starting Sala: {@code java -jar sala.jar
 * --sala.audit.verify}.
 */
public final class AuditCommand {

  private static final String VERIFY = "sala.audit.verify";
  private static final Logger LOG = LoggerFactory.getLogger(AuditCommand.class);

  private AuditCommand() {}

  // Nothing of Sala but this: no annotation by which Sala itself, or a test of it, would find it.
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class
  })
  @EnableConfigurationProperties(AuditSettings.class)
  @Import({Recount.class, AuditDays.class, AuditAnchor.class, AnchoredDays.class})
  static class Database {}

  /** Whether Sala is started for this alone. */
  public static boolean isAsked(String... arguments) {
    return Arrays.asList(arguments).contains("--" + VERIFY);
  }

  /**
   * Recounts everything and says each fault in a sentence.
   *
   * @return 0 if all is as it was written, else 1
   */
  public static int run(String... arguments) {
    try (var context =
        new SpringApplicationBuilder(Database.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .run(arguments)) {
      var result = context.getBean(Recount.class).everything();
      result.faults().forEach(fault -> LOG.error("{}", fault.sentence().en()));
      LOG.info(
          "{} records of closed days were recounted: {} faults.", result.records(), result.found());
      return result.found() == 0 ? 0 : 1;
    }
  }
}
