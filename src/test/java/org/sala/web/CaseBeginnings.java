package org.sala.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens cases over HTTP, as the pages of the desk do. */
final class CaseBeginnings {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String DESK = "desk";

  private final ObjectMapper json = new ObjectMapper();
  private final People people;

  CaseBeginnings(People people) {
    this.people = people;
  }

  /**
   * Begins the case of a journey.
   *
   * @return its number, and behind it that of the meeting that it was raised at
   */
  List<String> begin(Journey journey) {
    return switch (journey.kind()) {
      case "meeting" -> List.of(meeting(journey.cells()));
      case "notice" -> List.of(notice());
      case "raised" -> raised(journey.cells());
      default -> List.of(request(journey.cells()));
    };
  }

  private List<String> raised(Map<String, String> cells) {
    var meeting = meeting(Map.of());
    return List.of(people.raisedAt(meeting, cells), meeting);
  }

  /** Another request that nobody does anything with. */
  String request(Map<String, String> cells) {
    var no = COUNT.incrementAndGet();
    var body = new HashMap<String, Object>();
    body.put("channel", cells.containsKey("answer.text") ? "FORUM" : "WALK_IN");
    body.put("category", cells.getOrDefault("category", "LABOUR"));
    body.put("priority", cells.getOrDefault("priority", "HIGH"));
    body.put("placeCode", cells.getOrDefault("placeCode", "0403"));
    body.put("subject", "A matter of the test number " + no);
    body.put("narrative", words(no));
    body.put(
        "requester",
        Map.of(
            "kind",
            "UNION",
            "organisation",
            "Union " + no,
            "phone",
            "012345678",
            "confidential",
            false));
    if (cells.containsKey("answer.text")) {
      body.put("answer", Map.of("text", cells.get("answer.text"), "by", cells.get("answer.by")));
    }
    return open("/api/requests", body);
  }

  // No two are alike: Sala compares each with those that are open.
  private static String words(int no) {
    var words = new ArrayList<String>();
    for (int i = 1; i <= 12; i++) {
      words.add("w" + Integer.toString(no * 7919 * i % 1_000_003, Character.MAX_RADIX));
    }
    return String.join(" ", words);
  }

  private String meeting(Map<String, String> cells) {
    var body = new HashMap<String, Object>();
    body.put("kind", "FORUM");
    body.put("mode", "ON_SITE");
    body.put("theme", "Dialogue " + COUNT.incrementAndGet());
    body.put("level", "PROVINCE");
    body.put("plannedFor", cells.getOrDefault("plannedFor", "2026-06-10"));
    body.put("placeCode", "0403");
    body.put("chair", "Deputy governor");
    body.put("agenda", List.of("LABOUR"));
    body.put("heldAlready", Boolean.valueOf(cells.get("heldAlready")));
    return open("/api/meetings", body);
  }

  private String notice() {
    return open(
        "/api/notices",
        Map.of(
            "organisation", "Association " + COUNT.incrementAndGet(),
            "subject", "A walk",
            "heldOn", "2026-06-03",
            "placeCode", "0403"));
  }

  private String open(String path, Map<String, Object> body) {
    var answer = people.post(DESK, path, json.valueToTree(body).toString());
    if (answer.statusCode() != 201) {
      throw new Standstill("no case can be opened: " + answer.statusCode() + " " + answer.body());
    }
    return JsonPath.read(answer.body(), "$.number");
  }
}
