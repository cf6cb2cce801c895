package org.sala.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a person asks over HTTP, as Tasklist and the pages of the desk ask it. */
class HttpQuestions {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String server;
  private final String person;

  HttpQuestions(int port, String person) {
    this.server = "http://127.0.0.1:" + port;
    this.person = person;
  }

  /** The lists that the person has in Tasklist: their addresses by name. */
  Map<String, String> lists() {
    var lists = new LinkedHashMap<String, String>();
    get("/engine-rest/filter?itemCount=false")
        .forEach(
            list ->
                lists.put(
                    list.get("name").asText().replaceAll("^.* / ", ""),
                    "/engine-rest/filter/" + list.get("id").asText()));
    return lists;
  }

  /** The first 15 of a list. */
  JsonNode next(String list, String orderedBy) {
    return send(
        list + "/list?firstResult=0&maxResults=15",
        "{\"sorting\":[{\"sortBy\":\"%s\",\"sortOrder\":\"asc\"}]}".formatted(orderedBy),
        "application/json");
  }

  /** The first 15 with how many there are, who has them and the columns of their cards. */
  JsonNode cards(String list) {
    return send(
        list + "/list?firstResult=0&maxResults=15",
        "{\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}",
        "application/hal+json");
  }

  long count(String list) {
    return send(list + "/count", "{}", "application/json").get("count").asLong();
  }

  /** A page of requests. */
  JsonNode requests(String filter, String value) {
    return get("/api/requests?" + filter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private JsonNode get(String path) {
    return answer(request(path, "application/json").build());
  }

  private JsonNode send(String path, String body, String wanted) {
    return answer(request(path, wanted).POST(BodyPublishers.ofString(body)).build());
  }

  private HttpRequest.Builder request(String path, String wanted) {
    var credentials = Base64.getEncoder().encodeToString((person + ":demo").getBytes());
    return HttpRequest.newBuilder(URI.create(server + path))
        .header("Authorization", "Basic " + credentials)
        .header("Content-Type", "application/json")
        .header("Accept", wanted);
  }

  private JsonNode answer(HttpRequest request) {
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
