package org.sala.notice;

import java.util.List;
import org.sala.casefile.Accusation;
import org.sala.casefile.CaseNumbers.Kind;
import org.springframework.stereotype.Component;

/**
 * Hides a notice from the unit that prevented its activity, from the moment the desk writes it
 * down.
 */
@Component
class NoticeAccusation implements Accusation {

  private final Notices notices;

  NoticeAccusation(Notices notices) {
    this.notices = notices;
  }

  @Override
  public boolean follows(String caseNumber) {
    return Kind.NOTICE.isOf(caseNumber);
  }

  @Override
  public void ofUnit(String caseNumber, String unit) {
    notices.accuse(caseNumber, unit.equals(NOBODY) ? null : unit);
  }

  @Override
  public void ofPersons(String caseNumber, List<String> persons, String by) {
    throw new IllegalStateException("A notice names units, its request the persons.");
  }

  @Override
  public void riskOfHarm(String caseNumber) {
    throw new IllegalStateException("Whether somebody could come to harm is said of a request.");
  }
}
