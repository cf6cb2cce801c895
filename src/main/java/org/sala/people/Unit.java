package org.sala.people;

import java.util.Objects;
import java.util.stream.Stream;
import org.sala.engine.Cabinet;
import org.sala.language.Bilingual;

/**
 * A unit of the administration or an institution that requests are referred to.
 *
 * @param headsGroup the group of those who assign and approve; null for institutions outside
 */
public record Unit(
    String code,
    String level,
    String kind,
    Bilingual name,
    String headsGroup,
    String officersGroup,
    String inspectorsGroup) {

  /** Whether tasks can be given to this unit. */
  public boolean handlesRequests() {
    return headsGroup != null;
  }

  /** Whether it decides by a law of its own, such as the cadastral commission. */
  boolean isCommission() {
    return kind.equals("commission");
  }

  /** Whether it is an institution of the nation and no unit of the province. */
  public boolean isNational() {
    return level.equals("national");
  }

  /**
   * The groups of those who work for this unit. The governor heads the deputy governor's office
   * without working for it, and the other way round; the governor's office has a cabinet.
   */
  public Stream<String> staffGroups() {
    return switch (code) {
      case Units.GOVERNOR -> Stream.of(headsGroup, Cabinet.GROUP);
      case Units.DEPUTY_GOVERNOR -> Stream.of(officersGroup);
      default -> Stream.of(headsGroup, officersGroup, inspectorsGroup).filter(Objects::nonNull);
    };
  }

  /** The groups whose members examine and answer requests for this unit. */
  public Stream<String> examinerGroups() {
    return staffGroups().filter(group -> !group.equals(inspectorsGroup) || isLeadership());
  }

  /**
   * The group of those who choose the officer in charge: the heads, for the governors a cabinet.
   */
  public String assignersGroup() {
    return isLeadership() ? Cabinet.GROUP : headsGroup;
  }

  private boolean isLeadership() {
    return code.equals(Units.GOVERNOR) || code.equals(Units.DEPUTY_GOVERNOR);
  }
}
