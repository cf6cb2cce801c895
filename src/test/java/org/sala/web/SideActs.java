package org.sala.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What people do beside the tasks of a request, and what a wish means that is only known then. */
final class SideActs {

  private static final String REASON = "{\"reason\":\"It is so.\"}";

  private final List<String> others = new ArrayList<>();
  private final People people;
  private final CaseBeginnings beginnings;

  SideActs(People people, CaseBeginnings beginnings) {
    this.people = people;
    this.beginnings = beginnings;
  }

  /**
   * Withdraws, escalates or merges a request.
   *
   * @throws Standstill if Sala does not let the desk do it
   */
  void act(String act, String number) {
    var path = "/api/requests/" + number;
    var answer =
        switch (act) {
          case "withdraw" -> people.post("desk", path + "/withdrawal", REASON);
          case "escalate" -> people.post("desk", path + "/escalation", REASON);
          default ->
              people.post(
                  "labour-head",
                  path + "/merge",
                  "{\"reason\":\"It is so.\",\"original\":\"%s\"}".formatted(accepted()));
        };
    if (answer.statusCode() >= 300) {
      throw new Standstill(act + " is refused: " + answer.body());
    }
  }

  /** What a wish means: {@code @other} is another request. */
  String meant(String wish) {
    return "@other".equals(wish) ? other() : wish;
  }

  private String accepted() {
    people.accept(other());
    return other();
  }

  private String other() {
    if (others.isEmpty()) {
      others.add(beginnings.request(Map.of()));
    }
    return others.get(0);
  }
}
