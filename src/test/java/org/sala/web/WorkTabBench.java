package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.CountedStatements;
import org.sala.demo.Demonstration;
import org.sala.request.RequestSteps;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tab Work of a long case, beside the engine's own history of the same case: {@code ./mvnw
 * -Pbench test -Dtest=WorkTabBench}.
 */
@DisplayName("Bench of the tab Work")
class WorkTabBench extends RequestSteps {

  private static final int ENTRIES = Integer.getInteger("entries", 500);
  private static final int FILES = Integer.getInteger("files", 100);
  private static final int TURNS = 15;

  @Autowired JdbcClient jdbc;
  @Autowired CountedStatements statements;
  @Autowired Demonstration demonstration;
  @LocalServerPort int port;

  /** What a question cost. */
  private record Cost(long statements, double ms) {}

  @Test
  @DisplayName("sends at most a third of the statements that the engine's history needs")
  void work() throws IOException {
    demonstration.createPeople();
    var number = assigned("2026-06-01T09:00");
    while (entries(number) < ENTRIES) {
      inspected(number);
    }
    var person = Caller.session(port, "labour-officer");
    for (int file = 0; file < FILES; file++) {
      var sent =
          person.file("/api/cases/" + number + "/files?name=photo-" + file + ".png", photo(file));
      assertThat(sent.statusCode()).as(new String(sent.body())).isEqualTo(201);
    }
    var task = office.task(number, "Activity_ExamineRequest").getId();
    var work =
        cost(
            () -> {
              assertThat(person.get("/api/tasks/" + task + "/work").statusCode()).isEqualTo(200);
              assertThat(person.get("/api/cases/" + number + "/files").statusCode()).isEqualTo(200);
            });
    var instances =
        history().createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).count();
    var engine = cost(() -> read(number));
    var table =
        """
        %d processors, Java %s; a case with %d entries, %d files and %d process instances
                                                  statements       ms
        tab Work and its files, over HTTP         %10d %8.1f
        the engine's history of it, in the engine %10d %8.1f
        the engine sends %.1f times as many
        """
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                entries(number),
                FILES,
                instances,
                work.statements(),
                work.ms(),
                engine.statements(),
                engine.ms(),
                (double) engine.statements() / work.statements());
    LoggerFactory.getLogger(WorkTabBench.class).info("\n{}", table);
    Files.writeString(Path.of("target/work-tab.txt"), table);
    assertThat(3 * work.statements()).isLessThanOrEqualTo(engine.statements());
  }

  private void inspected(String number) {
    office.complete(
        "labour-officer",
        number,
        "Activity_ExamineRequest",
        "examination",
        "Papers were read.",
        "nextStep",
        "INSPECT",
        "reason",
        "See it once more.");
    office.complete(
        "labour-officer",
        number,
        "Activity_PlanVisit",
        "visitDate",
        "2026-06-02",
        "team",
        "Two inspectors");
    office.complete(
        "labour-officer",
        number,
        "Activity_RecordFindings",
        "visitResult",
        "FINDINGS",
        "findings",
        "Found as told.",
        "recommendation",
        "Mend it.");
  }

  /** What a page has to ask that shows a case from the engine alone: each of its instances. */
  private void read(String number) {
    for (var instance :
        history().createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list()) {
      var id = instance.getId();
      history().createHistoricActivityInstanceQuery().processInstanceId(id).list();
      history().createHistoricTaskInstanceQuery().processInstanceId(id).list();
      history().createHistoricVariableInstanceQuery().processInstanceId(id).list();
      history().createUserOperationLogQuery().processInstanceId(id).list();
      tasks().getProcessInstanceComments(id);
      tasks().getProcessInstanceAttachments(id);
    }
  }

  private Cost cost(Runnable question) {
    IntStream.range(0, TURNS).forEach(turn -> question.run());
    var sent = statements.during(question).statements();
    var times =
        IntStream.range(0, TURNS)
            .mapToDouble(
                turn -> {
                  var begun = System.nanoTime();
                  question.run();
                  return (System.nanoTime() - begun) / 1e6;
                })
            .sorted()
            .toArray();
    return new Cost(sent, times[TURNS / 2]);
  }

  private HistoryService history() {
    return office.engine().getHistoryService();
  }

  private TaskService tasks() {
    return office.engine().getTaskService();
  }

  private int entries(String number) {
    return jdbc.sql("select count(*) from case_file_entry where case_number = ?")
        .param(number)
        .query(Integer.class)
        .single();
  }

  private static byte[] photo(int number) throws IOException {
    var picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(number, number, 0xFF0000);
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }
}
