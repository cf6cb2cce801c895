package org.sala.report;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The reports there are, in the order in which they are offered. */
@Component
class ReportKinds {

  private final List<ReportKind> kinds;

  ReportKinds(List<ReportKind> kinds) {
    this.kinds = kinds;
  }

  List<ReportKind> all() {
    return kinds;
  }

  Optional<ReportKind> find(String code) {
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }
}
