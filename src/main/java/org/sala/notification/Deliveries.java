package org.sala.notification;

import org.sala.people.Staff;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.springframework.stereotype.Component;

/** Decides who delivers a message: the desk to people outside, the inbox to people at work. */
@Component
class Deliveries implements Audience.Choice<Delivery> {

  private final Units units;
  private final Staff staff;

  Deliveries(Units units, Staff staff) {
    this.units = units;
    this.staff = staff;
  }

  @Override
  public Delivery requester() {
    return Delivery.DESK;
  }

  @Override
  public Delivery organisation(String code) {
    return Delivery.DESK;
  }

  @Override
  public Delivery authority(String place) {
    return Delivery.DESK;
  }

  /** A unit in which nobody has an account gets letters, as institutions outside do. */
  @Override
  public Delivery unit(String code) {
    return units.find(code).filter(this::hasReaders).isPresent() ? Delivery.INBOX : Delivery.DESK;
  }

  /** A group to which nobody belongs, as a convenor's without accounts, is no group of readers. */
  @Override
  public Delivery group(String id) {
    return staff.membersOf(id).isEmpty() ? Delivery.DESK : Delivery.INBOX;
  }

  @Override
  public Delivery person(String id) {
    return Delivery.INBOX;
  }

  private boolean hasReaders(Unit unit) {
    return unit.handlesRequests()
        && unit.examinerGroups().anyMatch(group -> !staff.membersOf(group).isEmpty());
  }
}
