package org.sala.database;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.sala.database.Nodes.Node;

/** Somebody of an office who calls one of its nodes. */
public final class OfficeCalls {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String person;

  public OfficeCalls(String person) {
    this.person = person;
  }

  /**
   * Calls a node and answers what it says.
   *
   * @throws IllegalStateException if it refuses
   */
  public String call(Node node, String method, String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    var credentials = (person + ":" + Nodes.PASSWORD).getBytes(StandardCharsets.UTF_8);
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", type)
                .method(method, body)
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }
}
