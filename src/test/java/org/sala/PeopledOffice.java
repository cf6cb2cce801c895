package org.sala;

import org.sala.demo.Demonstration;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * An office has its people before a test begins, whichever office of a run it is: a test that finds
 * them by the grace of another one fails as soon as that one is away.
 */
class PeopledOffice extends AbstractTestExecutionListener {

  @Override
  public void beforeTestClass(TestContext test) {
    test.getApplicationContext()
        .getBeanProvider(Demonstration.class)
        .ifAvailable(Demonstration::createPeople);
  }
}
