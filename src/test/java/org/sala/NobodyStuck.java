package org.sala;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * What stands at the end of each journey and each day: nothing on the list of what nobody can move,
 * for whoever sees most of it and for whoever mends.
 */
public final class NobodyStuck {

  private NobodyStuck() {}

  /** Nothing at all stands still. */
  public static void at(int port) {
    assertThat(listed(port)).as("what nobody can move").isEmpty();
  }

  /** None of these cases stands still; other tests may have left what does. */
  public static void at(int port, List<String> numbers) {
    assertThat(listed(port))
        .as("what nobody can move")
        .noneMatch(row -> numbers.contains(row.get("caseNumber")));
  }

  /** The desk does what its page of messages asks for: it hands on what waits of these cases. */
  public static void handOn(int port, List<String> numbers) {
    for (var number : numbers) {
      var waiting = get(port, "desk", "/api/messages?number=" + number);
      for (var id : JsonPath.<List<Integer>>read(waiting, "$[*].id")) {
        call(port, "desk", "POST", "/api/messages/" + id + "/handed-on");
      }
    }
  }

  private static List<Map<String, Object>> listed(int port) {
    var all = new java.util.ArrayList<Map<String, Object>>();
    for (var reader : List.of("auditor", "governor", "admin")) {
      all.addAll(JsonPath.<List<Map<String, Object>>>read(get(port, reader, "/api/unmoved"), "$"));
    }
    return all;
  }

  private static String get(int port, String reader, String path) {
    var answer = call(port, reader, "GET", path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static HttpResponse<String> call(int port, String reader, String method, String path) {
    var credentials = Base64.getEncoder().encodeToString((reader + ":demo").getBytes());
    var call =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .header("Authorization", "Basic " + credentials)
            .build();
    try {
      return HttpClient.newHttpClient().send(call, HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
