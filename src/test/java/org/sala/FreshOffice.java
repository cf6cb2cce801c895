package org.sala;

import org.sala.demo.Demonstration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * An office has its people before a test begins, whichever office of a run it is: a test that finds
 * them by the grace of another one fails as soon as that one is away. And it has learned nothing
 * yet: what the desk corrected in another test would be guessed in this one.
 */
class FreshOffice extends AbstractTestExecutionListener {

  @Override
  public void beforeTestClass(TestContext test) {
    var office = test.getApplicationContext();
    office.getBeanProvider(Demonstration.class).ifAvailable(Demonstration::createPeople);
    office.getBean(JdbcClient.class).sql("delete from category_correction").update();
  }
}
