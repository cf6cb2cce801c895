package org.sala;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sala.models.ModelCoverage;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/** A test with the whole of Sala on a real PostgreSQL; timers and jobs run only when told to. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "camunda.bpm.job-execution.enabled=false",
      "sala.demonstration.requests=false",
      "sala.metrics.token=the-token-of-the-tests",
      "management.prometheus.metrics.export.enabled=true", // tests switch all registries off
      "sala.rehearsal.walks=PT0S" // in tests that are about other things nothing is walked
    })
@ContextConfiguration(initializers = OfficeFolder.class)
@Import({
  Office.class,
  ModelCoverage.class,
  CountedStatements.class,
  MessageReaders.class,
  KnownPasswords.class
})
@TestExecutionListeners(
    listeners = {OwnEngine.class, FreshOffice.class},
    mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface SalaTest {}
