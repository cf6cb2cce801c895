package org.sala;

import org.sala.office.AllowedValue;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the database is brought up to date where nodes may not change it, bound from {@code
 * sala.migration}.
 *
 * @param only Makes and changes the tables, brings what the product ships, erases again what was
 *     erased before a restore, and ends without serving anybody, behind the command alone: {@code
 *     --sala.migration.only}
 * @param nodesRole The role with which nodes log in; whoever migrates gives it the rows of all
 *     tables, except that it only reads the records of the audit
 */
@ConfigurationProperties("sala.migration")
record MigrationSettings(
    @AllowedValue("nothing behind it") String only,
    @AllowedValue(
            value = "the name of a role of the database, of small letters, digits and underscores",
            pattern = "([a-z_][a-z0-9_]*)?")
        String nodesRole) {

  /** Whether nodes have a role of their own. */
  boolean hasNodesRole() {
    return nodesRole != null && !nodesRole.isEmpty();
  }
}
