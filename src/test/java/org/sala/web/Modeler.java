package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Deploys files as Camunda Modeler does, and does with a proposal what its page does. */
final class Modeler {

  private final int port;

  Modeler(int port) {
    this.port = port;
  }

  Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  /** The files of the repository that these are the paths of, by their names. */
  static Map<String, String> shipped(String... paths) {
    var files = new LinkedHashMap<String, String>();
    for (var path : paths) {
      try {
        files.put(Path.of(path).getFileName().toString(), Files.readString(Path.of(path)));
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return files;
  }

  /** Sends files as the form of Camunda Modeler's button does. */
  HttpResponse<String> deploy(String user, String name, Map<String, String> files) {
    return deploy(user, name, files, "en");
  }

  /** The same, by a person who reads this language. */
  HttpResponse<String> deploy(
      String user, String name, Map<String, String> files, String language) {
    return deployBy(as(user).with("Accept-Language", language), name, files);
  }

  /** The same, by whoever calls, however they say who they are. */
  HttpResponse<String> deployBy(Caller caller, String name, Map<String, String> files) {
    var body = new StringBuilder();
    part(body, "deployment-name", null, name);
    part(body, "enable-duplicate-filtering", null, "true");
    part(body, "deploy-changed-only", null, "true");
    part(body, "deployment-source", null, "Camunda Modeler");
    files.forEach((file, content) -> part(body, file, file, content));
    return caller.send(
        "POST",
        "/engine-rest/deployment/create",
        body + "--x--\r\n",
        "multipart/form-data; boundary=x");
  }

  private static void part(StringBuilder body, String name, String file, String content) {
    body.append("--x\r\nContent-Disposition: form-data; name=\"%s\"".formatted(name))
        .append(file == null ? "" : "; filename=\"%s\"".formatted(file))
        .append("\r\n\r\n")
        .append(content)
        .append("\r\n");
  }

  /** The same, and the number of the change. */
  int propose(String name, Map<String, String> files) {
    var answer = deploy("process-owner", name, files);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var id = JsonPath.<String>read(answer.body(), "$.id");
    assertThat(id).startsWith("proposal-");
    return Integer.parseInt(id.substring("proposal-".length()));
  }

  /** Proposes, says why, and has a second owner agree. */
  int putInForce(String name, Map<String, String> files) {
    var change = propose(name, files);
    assertThat(reason(change, "It is needed.").statusCode()).isEqualTo(204);
    var agreed = agree("process-owner-2", change, null);
    assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(204);
    return change;
  }

  HttpResponse<String> reason(int change, String reason) {
    return as("process-owner").put(path(change) + "/reason", said(reason));
  }

  HttpResponse<String> agree(String user, int change, String from) {
    return as(user)
        .post(
            path(change) + "/agreement", from == null ? "{}" : "{\"from\":\"%s\"}".formatted(from));
  }

  HttpResponse<String> refuse(String user, int change, String reason) {
    return as(user).post(path(change) + "/refusal", said(reason));
  }

  HttpResponse<String> withdraw(String user, int change) {
    return as(user).post(path(change) + "/withdrawal", "{}");
  }

  HttpResponse<String> undo(String user, int change, String reason) {
    return as(user).post(path(change) + "/undo", said(reason));
  }

  String read(String user, int change) {
    var answer = as(user).get(path(change));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new String(answer.body().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  static String path(int change) {
    return "/api/models/changes/" + change;
  }

  private static String said(String reason) {
    return "{\"reason\":\"%s\"}".formatted(reason);
  }
}
