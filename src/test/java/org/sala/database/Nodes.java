package org.sala.database;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** An office in processes of their own: nodes that can be killed, on one database that lives on. */
public final class Nodes implements AutoCloseable {

  /** The password of every account of this office. */
  public static final String PASSWORD = "for-this-measurement-only";

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private final List<Node> nodes = new ArrayList<>();
  private final Path folder;
  private final EmbeddedDatabase database;
  private final SingleConnectionDataSource connection;

  private Nodes(Path folder, EmbeddedDatabase database) {
    this.folder = folder;
    this.database = database;
    this.connection =
        new SingleConnectionDataSource(
            database.getJdbcUrl(), database.getUsername(), database.getPassword(), true);
  }

  /** A node. */
  public record Node(Process process, int port) {

    public void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }

    /** It stands still, as a virtual machine that is paused. */
    public void freeze() throws Exception {
      signal("-STOP");
    }

    /** It goes on. */
    public void goOn() throws Exception {
      signal("-CONT");
    }

    private void signal(String signal) throws Exception {
      new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    /** What it has said so far. */
    public String log() throws IOException {
      return Files.readString(logOf(port));
    }

    /** How many bytes of the heap are in use after everything else was thrown away. */
    public long liveHeap() throws IOException {
      var tool = JAVA.resolveSibling("jcmd").toString();
      var ask =
          new ProcessBuilder(tool, String.valueOf(process.pid()), "GC.class_histogram")
              .redirectErrorStream(true)
              .start();
      try (var lines = ask.inputReader().lines()) {
        return lines
            .filter(line -> line.startsWith("Total"))
            .map(line -> line.trim().split("\\s+")[2])
            .mapToLong(Long::parseLong)
            .findFirst()
            .orElseThrow();
      }
    }
  }

  /** A database without nodes. */
  public static Nodes in(Path folder) {
    var settings =
        new EmbeddedDatabaseProperties(folder.resolve("database"), Duration.ofMinutes(1));
    return new Nodes(folder, EmbeddedDatabase.start(settings, "http://localhost"));
  }

  /** Seconds of a processor that the nodes that run and their database have used so far. */
  public double processorSeconds() throws IOException {
    try (var files = Files.walk(folder)) {
      var file = files.filter(each -> each.endsWith("postmaster.pid")).findFirst().orElseThrow();
      var server = ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0))).orElseThrow();
      var database = Stream.concat(Stream.of(server), server.children());
      return Stream.concat(database, nodes.stream().map(node -> node.process().toHandle()))
              .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
              .mapToLong(Duration::toMillis)
              .sum()
          / 1000.0;
    }
  }

  public JdbcClient sql() {
    return JdbcClient.create(connection);
  }

  /** The database as another role sees it: the server's own, or one with the office's password. */
  JdbcClient sql(String role) {
    var password = role.equals("postgres") ? database.getPassword() : PASSWORD;
    return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), role, password));
  }

  /** Starts a node and returns when it answers. */
  public Node start(String... settings) throws Exception {
    var node = begin(settings);
    await(node);
    return node;
  }

  /** Starts a node and does not wait for it. */
  public Node begin(String... settings) throws IOException {
    int port = freePort();
    var command =
        new ArrayList<>(
            List.of(JAVA.toString(), "-Duser.timezone=Asia/Phnom_Penh", "-Xmx512m", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("org.sala.SalaApplication");
    command.addAll(List.of(settings));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(logOf(port).toFile());
    builder.environment().putAll(OfficeSettings.of(database));
    builder.environment().put("SERVER_PORT", String.valueOf(port));
    var node = new Node(builder.start(), port);
    nodes.add(node);
    return node;
  }

  /** Returns when a node answers. */
  public void await(Node node) throws InterruptedException {
    while (!isUp(node.port())) {
      if (!node.process().isAlive()) {
        throw new IllegalStateException("A node ended: see " + logOf(node.port()));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static Path logOf(int port) {
    return Path.of("target", "node-" + port + ".log");
  }

  /** Gives the office people with the administrator's password. */
  public void person(String id, String group) {
    sql()
        .sql(
            """
            insert into act_id_user (id_, rev_, first_, last_, pwd_, salt_)
            select ?, 1, 'A', 'B', pwd_, salt_ from act_id_user where id_ = 'admin'
            on conflict do nothing
            """)
        .param(id)
        .update();
    sql()
        .sql("insert into act_id_membership (user_id_, group_id_) values (?, ?)")
        .params(id, group)
        .update();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean isUp(int port) {
    try {
      var call =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + "/actuator/health").toURL().openConnection();
      return call.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws Exception {
    for (var node : nodes) {
      node.kill();
    }
    connection.destroy();
    database.close();
  }
}
