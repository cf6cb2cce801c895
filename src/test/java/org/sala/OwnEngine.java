package org.sala;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Several offices live in one run of the tests. The engine's REST interface finds its engine by
 * name in a place that all of them share: the office whose test begins takes that place.
 */
class OwnEngine extends AbstractTestExecutionListener {

  @Override
  public void beforeTestClass(TestContext test) {
    ProcessEngines.registerProcessEngine(test.getApplicationContext().getBean(ProcessEngine.class));
  }
}
