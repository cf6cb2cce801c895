package org.sala.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mailboxes of national institutions: one that has a mailbox is a unit like those of the province,
 * with groups of heads, officers and inspectors whose members work in Sala (R45).
 */
@Component
class Mailboxes {

  private final JdbcClient jdbc;
  private final Units units;
  private final Provisioning provisioning;

  Mailboxes(JdbcClient jdbc, Units units, Provisioning provisioning) {
    this.jdbc = jdbc;
    this.units = units;
    this.provisioning = provisioning;
  }

  /**
   * Opens the mailbox of an institution; again, it changes nothing.
   *
   * @return whether there is such an institution of the nation
   */
  @Transactional
  boolean open(String code) {
    if (units.find(code).filter(Unit::isNational).isEmpty()) {
      return false;
    }
    jdbc.sql(
            """
            update unit set heads_group = key || '-heads', officers_group = key || '-officers',
              inspectors_group = key || '-inspectors'
            where code = ? and heads_group is null
            """)
        .param(code)
        .update();
    units.changed();
    provisioning.provision();
    return true;
  }
}
