package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Standard requests over HTTP, as people do them: intake, every task found, claimed and completed
 * over REST with the account of its person; jobs are left to the server's executor.
 */
class RestLives {

  static final String PASSWORD = "for-this-measurement-only";
  private static final long PATIENCE_SECONDS = 60;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicLong numbers = new AtomicLong(System.currentTimeMillis());
  private final String base;
  private final boolean sala;
  private final Runnable meanwhile;

  RestLives(int port, boolean sala) {
    this(port, sala, RestLives::rest);
  }

  /**
   * @param meanwhile what is done until a task is there
   */
  RestLives(int port, boolean sala, Runnable meanwhile) {
    this.base = "http://127.0.0.1:" + port;
    this.sala = sala;
    this.meanwhile = meanwhile;
  }

  /** One request from receipt to the accepted answer. */
  void live() {
    var number = sala ? receive() : start();
    CostTest.STEPS.forEach((step, variables) -> complete(number, step, variables));
  }

  private String receive() {
    return send(
            "desk",
            "POST",
            "/api/requests",
            Map.of(
                "channel", "WALK_IN",
                "category", "LABOUR",
                "priority", "HIGH",
                "placeCode", "0403",
                "subject", "Wages paid late " + words(3),
                "narrative", words(30),
                "requester",
                    Map.of(
                        "kind",
                        "UNION",
                        "organisation",
                        "Union " + numbers.incrementAndGet(),
                        "phone",
                        "012345678",
                        "confidential",
                        false)))
        .path("number")
        .asText();
  }

  // No two requests are alike: Sala compares each with those that are open.
  private static String words(int count) {
    return ThreadLocalRandom.current()
        .ints(count, 0, 20_000)
        .mapToObj(word -> "w" + Integer.toString(word, Character.MAX_RADIX))
        .collect(Collectors.joining(" "));
  }

  // What Sala's intake tells the engine, and beside it the words that it keeps out.
  private String start() {
    var number = "KPC-2026-" + numbers.incrementAndGet();
    var variables = json.createObjectNode();
    var later = Instant.now().plusSeconds(TimeUnit.DAYS.toSeconds(30)).toString();
    for (var date : new String[] {"dueAt", "nextStepAt", "reminderAt", "checkDueAt"}) {
      typed(variables, date, later.replaceAll("\\.\\d+Z|Z", ".000+0000"), "Date");
    }
    Map.of(
            "deskGroup", "desk",
            "headsGroup", "labour-heads",
            "assignersGroup", "labour-heads",
            "officersGroup", "labour-officers",
            "inspectorsGroup", "labour-inspectors",
            "reviewersGroup", "labour-heads",
            "approversGroup", "labour-heads")
        .forEach((name, group) -> typed(variables, name, group, "String"));
    Map.of(
            "subject", "Wages paid late " + words(3),
            "narrative", words(30),
            "requesterOrganisation", "Union",
            "requesterPhone", "012345678",
            "requestNumber", number,
            "category", "LABOUR",
            "categoryLabel", "Labour",
            "placeLabel", "Place",
            "priority", "HIGH",
            "referralResult", "NONE")
        .forEach((name, value) -> typed(variables, name, value, "String"));
    typed(variables, "district", "0403", "String");
    typed(variables, "leadUnit", "DEP-LAB", "String");
    for (var no :
        new String[] {
          "reportAwaited",
          "commitmentsOpen",
          "againstAuthority",
          "answeredAtMeeting",
          "governorApprovalRequired",
          "referralOrdered"
        }) {
      typed(variables, no, false, "Boolean");
    }
    typed(variables, "inspectionOutstanding", true, "Boolean");
    typed(variables, "informationRequests", 0, "Integer");
    send(
        "desk",
        "POST",
        "/engine-rest/process-definition/key/citizen-request/start",
        Map.of("businessKey", number, "variables", variables));
    return number;
  }

  private void complete(String number, String step, Map<String, Object> entered) {
    var person = CostTest.userOf(step);
    var activity = step.split("#")[0];
    var task = await(person, number, activity);
    if (task.path("assignee").isNull()) {
      send(person, "POST", task(task) + "/claim", Map.of("userId", person));
    }
    var variables = json.createObjectNode();
    entered.forEach((name, value) -> entered(variables, name, value));
    send(person, "POST", task(task) + "/complete", Map.of("variables", variables));
  }

  // Sala takes the choices of a list as they are; the engine alone would keep them as an object.
  private void entered(ObjectNode variables, String name, Object value) {
    if (name.equals("visitDate")) {
      typed(variables, name, LocalDate.now().plusDays(7).toString(), "String");
    } else if (value instanceof Collection<?> choices && sala) {
      variables.putObject(name).putPOJO("value", choices);
    } else {
      typed(variables, name, value.toString(), "String");
    }
  }

  private static String task(JsonNode task) {
    return "/engine-rest/task/" + task.path("id").asText();
  }

  private JsonNode await(String person, String number, String activity) {
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < until) {
      var found =
          send(
              person,
              "GET",
              "/engine-rest/task?processInstanceBusinessKey="
                  + number
                  + "&taskDefinitionKey="
                  + activity,
              null);
      if (!found.isEmpty()) {
        return found.get(0);
      }
      meanwhile.run();
    }
    throw new IllegalStateException(number + " did not reach " + activity);
  }

  private static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void typed(ObjectNode variables, String name, Object value, String type) {
    variables.putObject(name).putPOJO("value", value).put("type", type);
  }

  /** One call as this person; anything but success is an error. */
  JsonNode send(String person, String method, String path, Object body) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(base + path))
              .header("Content-Type", "application/json")
              .header(
                  "Authorization",
                  "Basic "
                      + Base64.getEncoder().encodeToString((person + ":" + PASSWORD).getBytes()))
              .method(
                  method,
                  body == null
                      ? BodyPublishers.noBody()
                      : BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
              .build();
      var answer = http.send(request, BodyHandlers.ofByteArray());
      assertThat(answer.statusCode())
          .as("%s %s: %s", method, path, new String(answer.body()))
          .isBetween(200, 299);
      return answer.body().length == 0 ? json.nullNode() : json.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
