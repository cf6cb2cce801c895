package org.sala.web;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.sala.Office;
import org.sala.people.Staff;

/** The people of the office at their screens: each calls Sala under their own account. */
final class People {

  private static final int SERVER_ERROR = 500;

  private final Map<String, Caller> callers = new HashMap<>();
  private final int port;
  private final Office office;
  private final Staff staff;

  People(int port, Office office, Staff staff) {
    this.port = port;
    this.office = office;
    this.staff = staff;
  }

  HttpResponse<String> get(String person, String path) {
    return right(caller(person).get(path), path);
  }

  HttpResponse<String> post(String person, String path, String json) {
    return right(caller(person).post(path, json), path);
  }

  /** The desk notes that a request is withdrawn, if that is still possible. */
  void withdraw(String number) {
    caller("desk").post("/api/requests/" + number + "/withdrawal", "{\"reason\":\"Over.\"}");
  }

  private Caller caller(String person) {
    return callers.computeIfAbsent(
        person, each -> Caller.basic(port, each, "demo").with("Accept-Language", "en"));
  }

  // Whatever happens, nobody is told of an error of the server.
  private static HttpResponse<String> right(HttpResponse<String> answer, String path) {
    if (answer.statusCode() >= SERVER_ERROR) {
      throw new Standstill(path + " answers " + answer.statusCode() + ": " + answer.body());
    }
    return answer;
  }

  /** A request that was raised at a meeting, written down by the desk. */
  String raisedAt(String meeting, Map<String, String> cells) {
    var pairs =
        cells.entrySet().stream()
            .flatMap(cell -> Stream.of(cell.getKey(), cell.getValue()))
            .toArray(String[]::new);
    return office.raisedAt(meeting, pairs);
  }

  /** The desk accepts a request, so that a unit knows of it. */
  void accept(String number) {
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "HIGH",
        "checkResult",
        "ACCEPT");
  }

  /** Who may do a task, the person who has it first. */
  List<String> whoMayDo(Task task) {
    var groups =
        office.engine().getTaskService().getIdentityLinksForTask(task.getId()).stream()
            .map(IdentityLink::getGroupId)
            .filter(java.util.Objects::nonNull)
            .flatMap(group -> staff.membersOf(group).stream());
    return (task.getAssignee() == null ? groups : Stream.of(task.getAssignee()))
        .distinct()
        .toList();
  }
}
