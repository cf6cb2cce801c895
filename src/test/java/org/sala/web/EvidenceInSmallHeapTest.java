package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.File;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.evidence.Photo;

/** The whole of Sala in a process of its own, with its demonstration, and a heap of 256 MB. */
@DisplayName("In a heap of 256 MB,")
class EvidenceInSmallHeapTest {

  private static final Path LOG = Path.of("target", "small-heap.log");
  private static final int FILES = 8;
  private static final int SIZE = 24_900_000;

  @Test
  @DisplayName("200 MB are taken onto one case, four files at a time, and come back as they were")
  void twoHundredMegabytes(@TempDir Path folder) throws Exception {
    int port = freePort();
    var sala = start(folder, port);
    try {
      awaitReady(sala);
      var desk = Caller.basic(port, "desk", "demo").with("Accept-Language", "en");
      var number =
          JsonPath.<java.util.List<String>>read(
                  desk.get("/api/requests?size=100").body(),
                  "$.items[?(@.status != 'CLOSED')].number")
              .get(0);
      var files = "/api/cases/" + number + "/files";
      var film = Photo.film(SIZE);
      var hash = sha256(film);
      atOnce(
          index -> {
            var answer = desk.file(files + "?name=film" + index + ".mp4", film);
            assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(201);
            return JsonPath.<String>read(new String(answer.body()), "$.sha256");
          },
          hash);
      assertThat(desk.file(files + "?name=one-more.mp4", film).statusCode()).isEqualTo(422);
      var ids = JsonPath.<java.util.List<Integer>>read(desk.get(files).body(), "$.files[*].id");
      assertThat(ids).hasSize(FILES);
      atOnce(index -> sha256(desk.bytes(files + "/" + ids.get(index)).body()), hash);
      assertThat(desk.get("/api/requests?size=1").statusCode()).isEqualTo(200);
    } finally {
      sala.destroy();
      sala.waitFor(30, TimeUnit.SECONDS);
    }
  }

  private interface Call {
    String with(int index) throws Exception;
  }

  private static void atOnce(Call call, String expected) throws Exception {
    var four = Executors.newFixedThreadPool(4);
    try {
      var calls =
          IntStream.range(0, FILES)
              .mapToObj(index -> (Callable<String>) () -> call.with(index))
              .toList();
      for (var answer : four.invokeAll(calls)) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      four.shutdown();
    }
  }

  private static Process start(Path folder, int port) throws Exception {
    var paths =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var sala =
        Arrays.stream(paths.split(File.pathSeparator))
            .filter(entry -> !entry.contains("test-classes") && !entry.contains("operaton"))
            .collect(Collectors.joining(File.pathSeparator));
    var command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dserver.port=" + port,
            "-cp",
            sala,
            "org.sala.SalaApplication");
    command.environment().put("SALA_EMBEDDEDDATABASE_DIRECTORY", folder.resolve("db").toString());
    return command.redirectErrorStream(true).redirectOutput(LOG.toFile()).start();
  }

  // It says so itself, once the demonstration has registered all its requests.
  private static void awaitReady(Process sala) throws Exception {
    for (int tries = 0; tries < 240 && !Files.readString(LOG).contains("Sala is ready"); tries++) {
      assertThat(sala.isAlive()).as("see " + LOG).isTrue();
      Thread.sleep(500);
    }
  }

  private static int freePort() throws Exception {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
