package org.sala.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.database.Nodes;
import org.sala.database.Nodes.Node;
import org.sala.database.OfficeCalls;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Intake from files, with a node that is killed in the middle of it: {@code ./mvnw -Pbench test
 * -Dtest=ImportBench -Dlines=100000}; the tables stand in {@code target/import.txt} and {@code
 * target/import-in-time.txt}.
 */
@DisplayName("Bench of intake from files")
class ImportBench {

  private static final int LINES = Integer.getInteger("lines", 5_000);
  private static final int A_FILE = 5_000;
  private static final double CHECKED_IN = 20;
  private static final double REGISTERED_IN = 60;

  @TempDir Path folder;

  private final OfficeCalls desk = new OfficeCalls("desk");
  private JdbcClient jdbc;

  @Test
  @DisplayName("checks 5,000 lines in 20 s and registers them in 60 s, in constant memory")
  void inTime() throws Exception {
    try (var nodes = Nodes.in(folder)) {
      jdbc = nodes.sql();
      var node = nodes.start();
      nodes.person("desk", "desk");
      var heap = new ArrayList<Long>(List.of(node.liveHeap()));
      var used = nodes.processorSeconds();
      var start = System.nanoTime();
      send(node, 0, A_FILE);
      var read = seconds(start);
      until(() -> imports("CHECKING") == 0);
      var checked = seconds(start) - read;
      var usedToCheck = nodes.processorSeconds() - used;
      heap.add(node.liveHeap());
      used = nodes.processorSeconds();
      var order = System.nanoTime();
      var id = jdbc.sql("select id from minutes_import").query(Long.class).single();
      call(node, "/api/minutes/" + id + "/registration", BodyPublishers.noBody());
      until(() -> registered() >= A_FILE / 2);
      heap.add(node.liveHeap());
      until(() -> imports("REGISTERING") == 0);
      var registered = seconds(order);
      var usedToRegister = nodes.processorSeconds() - used;
      heap.add(node.liveHeap());
      var table =
          """
          %d processors, Java %s; one file of %d lines, 512 MB of heap
          read          %6.1f s
          checked       %6.1f s  %5.0f lines/s  bound %.0f s: %s  (processors, with reading: %.1f s)
          registered    %6.1f s  %5.0f lines/s  bound %.0f s: %s  (processors: %.1f s)
          live heap at the start, checked, half registered, registered: %s MB
          """
              .formatted(
                  Runtime.getRuntime().availableProcessors(),
                  Runtime.version(),
                  A_FILE,
                  read,
                  checked,
                  A_FILE / checked,
                  CHECKED_IN,
                  checked <= CHECKED_IN ? "kept" : "missed",
                  usedToCheck,
                  registered,
                  A_FILE / registered,
                  REGISTERED_IN,
                  registered <= REGISTERED_IN ? "kept" : "missed",
                  usedToRegister,
                  heap.stream().map(bytes -> String.valueOf(bytes >> 20)).toList());
      Files.writeString(Path.of("target/import-in-time.txt"), table);
      System.out.println(table);
      assertThat(registered()).isEqualTo(A_FILE);
      assertThat(checked).as("seconds to check").isLessThanOrEqualTo(CHECKED_IN);
      assertThat(registered).as("seconds to register").isLessThanOrEqualTo(REGISTERED_IN);
    }
  }

  @Test
  @DisplayName("loses no line and registers none twice, whenever it is killed")
  void killedMidway() throws Exception {
    try (var nodes = Nodes.in(folder)) {
      jdbc = nodes.sql();
      var node = nodes.start();
      nodes.person("desk", "desk");
      var start = System.nanoTime();
      for (int from = 0; from < LINES; from += A_FILE) {
        send(node, from / A_FILE, Math.min(A_FILE, LINES - from));
      }
      var read = seconds(start);
      until(() -> imports("CHECKING") == 0);
      var checked = seconds(start);
      for (var id : jdbc.sql("select id from minutes_import").query(Long.class).list()) {
        call(node, "/api/minutes/" + id + "/registration", BodyPublishers.noBody());
      }
      until(() -> registered() >= LINES / 2);
      var half = seconds(start);
      node.kill();
      var killed = registered();
      nodes.start();
      var back = seconds(start);
      until(() -> imports("REGISTERING") == 0);
      var done = seconds(start);
      nothingIsLostOrDoubled();
      var table =
          """
          %d processors, Java %s; %d lines in files of %d
                                        s    lines/s
          sent and read            %6.1f     %6.0f
          checked                  %6.1f     %6.0f
          first half registered    %6.1f     %6.0f
          killed after %d lines, another node there after %.1f s
          second half registered   %6.1f     %6.0f
          all                      %6.1f     %6.0f
          lost 0, doubled 0
          """
              .formatted(
                  Runtime.getRuntime().availableProcessors(),
                  Runtime.version(),
                  LINES,
                  A_FILE,
                  read,
                  LINES / read,
                  checked - read,
                  LINES / (checked - read),
                  half - checked,
                  LINES / 2 / (half - checked),
                  killed,
                  back - half,
                  done - back,
                  (LINES - killed) / (done - back),
                  done,
                  LINES / done);
      Files.writeString(Path.of("target/import.txt"), table);
      System.out.println(table);
    }
  }

  private void nothingIsLostOrDoubled() {
    assertThat(registered()).isEqualTo(LINES);
    assertThat(count("select count(distinct (meeting_number, minutes_key)) from request"))
        .isEqualTo(LINES);
    assertThat(count("select count(*) from minutes_row where state = 'REGISTERED'"))
        .isEqualTo(LINES);
    assertThat(count("select count(distinct request_number) from minutes_row")).isEqualTo(LINES);
    assertThat(
            count(
                """
                select count(*) from request r where (r.closed_at is null)::int <> (
                  select count(*) from act_ru_execution e
                  where e.business_key_ = r.number and e.root_proc_inst_id_ = e.id_)
                """))
        .isZero();
  }

  private void send(Node node, int number, int lines) throws Exception {
    var meeting = Forums.held(jdbc, "KPC-M-2026-%d".formatted(7000 + number), "2026-04-01");
    var file = LongMinutes.write(folder.resolve("minutes-" + number + ".csv"), lines);
    call(
        node,
        "/api/minutes/files?name=minutes.csv&meeting=" + meeting,
        BodyPublishers.ofFile(file));
  }

  private void call(Node node, String path, BodyPublisher body) throws Exception {
    desk.call(node, "POST", path, "application/octet-stream", body);
  }

  private long imports(String status) {
    return count("select count(*) from minutes_import where status = '" + status + "'");
  }

  private long registered() {
    return count("select count(*) from request");
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private static void until(BooleanSupplier reached) throws InterruptedException {
    while (!reached.getAsBoolean()) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
