package org.sala.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who calls Sala over HTTP: with basic authentication, with a webapp session, or nobody.
 */
class Caller {

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> headers = new HashMap<>();
  private String base;

  private Caller(int port) {
    this.base = "http://localhost:" + port;
  }

  static Caller nobody(int port) {
    return new Caller(port);
  }

  static Caller basic(int port, String user, String password) {
    var caller = new Caller(port);
    var credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    caller.headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    return caller;
  }

  /** Logs in to Tasklist as a browser does. */
  static Caller session(int port, String user) {
    var caller = loggedIn(port, user);
    caller.remember(caller.get("/camunda/app/tasklist/default/"));
    caller.remember(caller.get("/camunda/api/engine/engine/"));
    return caller;
  }

  /** As above up to the log-in: it begins a new session, and the next page brings its token. */
  static Caller loggedIn(int port, String user) {
    return loggedIn(port, user, "demo");
  }

  static Caller loggedIn(int port, String user, String password) {
    var caller = new Caller(port);
    caller.remember(caller.get("/camunda/app/tasklist/default/"));
    var form =
        "username=" + user + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
    var login =
        caller.send(
            "POST",
            "/camunda/api/admin/auth/user/default/login/tasklist",
            form,
            "application/x-www-form-urlencoded");
    if (login.statusCode() != 200) {
      throw new IllegalStateException("Log-in failed: " + login.statusCode() + " " + login.body());
    }
    caller.remember(login);
    return caller;
  }

  /** The same browser, whose calls the proxy sends to another node from now on. */
  Caller at(int port) {
    base = "http://localhost:" + port;
    return this;
  }

  Caller with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, null, null);
  }

  HttpResponse<String> post(String path, String json) {
    return send("POST", path, json, "application/json");
  }

  HttpResponse<String> put(String path, String json) {
    return send("PUT", path, json, "application/json");
  }

  /** Sends a body that does not say how long it is. */
  HttpResponse<String> chunked(String path, String body, String type) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return sendBody(
        "POST",
        path,
        BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes)),
        type);
  }

  HttpResponse<String> send(String method, String path, String body, String type) {
    return sendBody(
        method, path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body), type);
  }

  /** Sends a file as the pages do. */
  HttpResponse<byte[]> file(String path, byte[] content) {
    return sendBody(
        "POST",
        path,
        BodyPublishers.ofByteArray(content),
        "application/octet-stream",
        BodyHandlers.ofByteArray());
  }

  /** Fetches a file. */
  HttpResponse<byte[]> bytes(String path) {
    return sendBody("GET", path, BodyPublishers.noBody(), null, BodyHandlers.ofByteArray());
  }

  private HttpResponse<String> sendBody(
      String method, String path, HttpRequest.BodyPublisher body, String type) {
    return sendBody(method, path, body, type, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private <T> HttpResponse<T> sendBody(
      String method,
      String path,
      HttpRequest.BodyPublisher body,
      String type,
      HttpResponse.BodyHandler<T> handler) {
    var request = HttpRequest.newBuilder(URI.create(base + path));
    headers.forEach(request::header);
    if (type != null) {
      request.header("Content-Type", type);
    }
    request.method(method, body);
    try {
      return http.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The value of a cookie that it has, or null. */
  String cookie(String name) {
    return Stream.of(headers.getOrDefault("Cookie", "").split("; "))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.split("=", 2)[1])
        .findFirst()
        .orElse(null);
  }

  /** Keeps the cookies of an answer as a browser does. */
  void remember(HttpResponse<String> response) {
    var cookies = new HashMap<String, String>();
    for (var pair : headers.getOrDefault("Cookie", "").split("; ")) {
      if (pair.contains("=")) {
        cookies.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
      }
    }
    for (var cookie : response.headers().allValues("Set-Cookie")) {
      var pair = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    headers.put(
        "Cookie",
        cookies.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("; ")));
    if (cookies.containsKey("XSRF-TOKEN")) {
      headers.put("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
    }
  }
}
