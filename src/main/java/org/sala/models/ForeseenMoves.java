package org.sala.models;

import java.util.List;
import org.sala.engine.SystemAuthority;
import org.springframework.stereotype.Component;

/** Says before a move which cases could not follow, and why. */
@Component
class ForeseenMoves {

  private static final int MOST = 500;

  private final Migration migration;
  private final WhyStaying staying;
  private final SystemAuthority system;

  ForeseenMoves(Migration migration, WhyStaying staying, SystemAuthority system) {
    this.migration = migration;
    this.staying = staying;
    this.system = system;
  }

  /**
   * The cases of a version that would stay if they were moved to the one in force now; the first
   * 500 cases are looked at. None if there is no such version.
   */
  List<Staying> of(String process, int version) {
    return system.get(
        () -> {
          var from = migration.version(process, version);
          if (from == null) {
            return List.of();
          }
          var reasons =
              staying.between(from, migration.version(process, migration.latestVersion(process)));
          return migration.next(from, List.of(), MOST).stream()
              .flatMap(
                  instance ->
                      reasons
                          .of(instance)
                          .map(why -> new Staying(instance.getBusinessKey(), why))
                          .stream())
              .toList();
        });
  }
}
