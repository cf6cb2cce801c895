package org.sala.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a large file takes, and how much memory: {@code ./mvnw -Pbench test}. */
@SalaTest
@DisplayName("Bench of minutes")
class MinutesBench {

  @Autowired FileReading files;
  @Autowired Checking checking;
  @Autowired MinutesReading reading;
  @Autowired RegistrationQueue queue;
  @Autowired Registration registration;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  @ParameterizedTest(name = "{0} lines")
  @ValueSource(ints = {144, 1_000, 5_000})
  void lines(int lines) throws Exception {
    var meeting = Forums.held(jdbc, "KPC-M-2026-7" + lines, "2026-04-01");
    var file = LongMinutes.write(folder.resolve("b.csv"), lines);
    var read = new long[1];
    report(lines, "reading", () -> read[0] = files.read(file, "b.csv", meeting, null, "desk"));
    report(lines, "dry run", checking::work);
    queue.order(read[0], "desk");
    report(lines, "registering", registration::work);
    assertThat(reading.view(read[0]).orElseThrow().counts().registered()).isEqualTo(lines);
  }

  private static void report(int lines, String what, Runnable work) {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    var start = System.nanoTime();
    work.run();
    var seconds = (System.nanoTime() - start) / 1e9;
    // The old generation: what lives on while lines come and go.
    var old =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().contains("Old"))
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.gc();
    var left = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.printf(
        "%d lines, %s: %.1f s; old generation at most %d MB, heap afterwards %d MB%n",
        lines, what, seconds, old >> 20, left >> 20);
  }
}
