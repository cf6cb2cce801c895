package org.sala.routing;

import org.sala.people.Unit;

/** Who acts at a step of a request, as the table "Stand-ins" names them. */
enum Role {
  INSPECTORATE,
  DESK,
  INSPECTOR,
  OFFICER,
  HEAD,
  DEPUTY_GOVERNOR,
  GOVERNOR;

  static final String INSPECTORATES = "inspectorate";
  static final String DEPUTY_GOVERNORS = "deputy-governors";
  static final String GOVERNORS = "governors";

  /** The group of those with this role; null where the unit has none. */
  String group(Unit unit) {
    return switch (this) {
      case INSPECTORATE -> INSPECTORATES;
      case DESK -> "desk";
      case INSPECTOR -> unit.inspectorsGroup();
      case OFFICER -> unit.officersGroup();
      case HEAD -> unit.headsGroup();
      case DEPUTY_GOVERNOR -> DEPUTY_GOVERNORS;
      case GOVERNOR -> GOVERNORS;
    };
  }
}
