package org.sala.signon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * A Keycloak in a process of its own, from its distribution that {@code -Psignon} unpacks: with a
 * realm in which the province has people and groups, and with its administrator.
 */
public final class KeycloakServer implements AutoCloseable {

  private static final Path UNPACKED = Path.of("target/keycloak");
  private static final long LONGEST_START = 300; // seconds
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final Process process;

  /** Starts it, and waits until its realm answers. */
  public KeycloakServer() {
    try (var free = new ServerSocket(0);
        var folders = Files.newDirectoryStream(UNPACKED, "keycloak-*")) {
      var port = free.getLocalPort();
      free.close();
      base = "http://127.0.0.1:" + port;
      var home = folders.iterator().next();
      FileSystemUtils.deleteRecursively(home.resolve("data"));
      Files.createDirectories(home.resolve("data/import"));
      Files.copy(
          Path.of("src/test/resources/signon/hall-realm.json"),
          home.resolve("data/import/hall-realm.json"));
      var start =
          new ProcessBuilder(
              "sh",
              home.resolve("bin/kc.sh").toString(),
              "start-dev",
              "--import-realm",
              "--http-host=127.0.0.1",
              "--http-port=" + port,
              "--cache=local");
      start.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "root");
      start.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "root");
      start.environment().put("JAVA_OPTS_APPEND", "-Xmx600m");
      start.redirectErrorStream(true).redirectOutput(UNPACKED.resolve("log.txt").toFile());
      process = start.start();
      await();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Sala is told to be its provider. */
  public String issuer() {
    return base + "/realms/hall";
  }

  private void await() {
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START);
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > until) {
        throw new IllegalStateException("Keycloak does not start: see target/keycloak/log.txt");
      }
      java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }
  }

  private boolean answers() {
    try {
      return send("GET", issuer() + "/.well-known/openid-configuration", null, null).statusCode()
          == 200;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof ConnectException) {
        return false;
      }
      throw e;
    }
  }

  /** Tells it where Sala is to be told of log-outs. */
  public void tellsOfLogOuts(String sala) {
    var client =
        (com.fasterxml.jackson.databind.node.ObjectNode)
            admin("GET", "clients?clientId=sala", null).get(0);
    ((com.fasterxml.jackson.databind.node.ObjectNode) client.get("attributes"))
        .put("backchannel.logout.url", sala + "/logout/connect/back-channel/provider");
    admin("PUT", "clients/" + client.get("id").asText(), client.toString());
  }

  /** Puts somebody into a group, or takes them out. */
  public void member(String verb, String account, String group) {
    admin(verb, "users/" + id(account) + "/groups/" + groupId(group), "{}");
  }

  /** Lets somebody log in, or not any more. */
  public void enabled(String account, boolean is) {
    admin("PUT", "users/" + id(account), "{\"enabled\":" + is + "}");
  }

  /** Ends all sessions of somebody, as an administrator of Keycloak does. */
  public void logOut(String account) {
    admin("POST", "users/" + id(account) + "/logout", "{}");
  }

  private String id(String account) {
    return admin("GET", "users?exact=true&username=" + account, null).get(0).get("id").asText();
  }

  private String groupId(String path) {
    return admin("GET", "group-by-path" + path, null).get("id").asText();
  }

  private JsonNode admin(String verb, String path, String body) {
    var answer = send(verb, base + "/admin/realms/hall/" + path, body, token());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          verb + " " + path + ": " + answer.statusCode() + answer.body());
    }
    return read(answer.body());
  }

  private String token() {
    var form = "grant_type=password&client_id=admin-cli&username=root&password=root";
    return read(send("POST", base + "/realms/master/protocol/openid-connect/token", form, null)
            .body())
        .get("access_token")
        .asText();
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> send(String verb, String address, String body, String token) {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .method(verb, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header(
                "Content-Type",
                token == null ? "application/x-www-form-urlencoded" : "application/json");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
