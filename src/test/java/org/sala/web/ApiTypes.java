package org.sala.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The OpenAPI document as types for the scripts of the pages. */
class ApiTypes {

  private static final String HEAD =
      """
      /*
       * What Sala's HTTP interface answers, for the type check of the scripts. Generated from the OpenAPI document; renew it:
       * ./mvnw test -Dtest=ApiTypesTest -Drenew=true
       */

      """;

  private final JsonNode document;

  ApiTypes(JsonNode document) {
    this.document = document;
  }

  /** The whole of the file: every schema of an answer, and which call has which answer. */
  String write() {
    var schemas = new TreeMap<String, JsonNode>();
    answers().forEach(answer -> collect(answer, schemas));
    var types =
        schemas.entrySet().stream()
            .map(
                each ->
                    "export interface %s %s\n\n".formatted(each.getKey(), object(each.getValue())))
            .collect(joining());
    var byMethod = calls().stream().collect(groupingBy(Call::method, TreeMap::new, toList()));
    var chains =
        byMethod.entrySet().stream()
            .map(each -> chain(answerTo(each.getKey()), each.getValue(), Call::choice))
            .collect(joining("\n"));
    return HEAD
        + types
        + chains
        + "\n/** What a call such as `GET requests/KPC-2026-000142` answers; anything where the document does not say. */\n"
        + chain("export type Answer", List.copyOf(byMethod.keySet()), ApiTypes::choice);
  }

  // One chain of all calls is deeper than the compiler goes: there is one for each method.
  private static <T> String chain(String name, List<T> links, Function<T, String> choice) {
    return name
        + "<Call extends string> =\n"
        + links.stream().map(choice).collect(joining("\n"))
        + "\n  any;\n";
  }

  private static String choice(String method) {
    return "  Call extends `%s ${string}`\n    ? %s<Call>\n    :"
        .formatted(method, answerTo(method).replace("type ", ""));
  }

  private static String answerTo(String method) {
    return "type AnswerTo" + method.charAt(0) + method.substring(1).toLowerCase();
  }

  /** What the pattern of a call is, and what it answers. */
  private record Call(String method, String path, String answer) {

    private static final String API = "/api/";

    /** A text of the path matches anything: what is more exact must be asked first. */
    static final Comparator<Call> MOST_EXACT_FIRST =
        Comparator.<Call>comparingInt(call -> -call.path.split("/").length)
            .thenComparing(call -> call.path.replace('{', '~'))
            .thenComparing(Call::method);

    String choice() {
      return "  Call extends %s\n    ? %s\n    :".formatted(pattern(), answer);
    }

    private String pattern() {
      var exact = method + " " + path.substring(API.length()).replaceAll("\\{\\w+}", "\\${string}");
      return "`" + exact + "` | `" + exact + "?${string}`";
    }
  }

  private List<Call> calls() {
    var calls = new ArrayList<Call>();
    document
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        operation ->
                            calls.add(
                                new Call(
                                    operation.getKey().toUpperCase(),
                                    path.getKey(),
                                    answer(operation.getValue())))));
    calls.sort(Call.MOST_EXACT_FIRST);
    return calls;
  }

  private static String answer(JsonNode operation) {
    return elements(operation.path("responses"))
        .flatMap(response -> elements(response.path("content")))
        .map(content -> type(content.path("schema")))
        .findFirst()
        .orElse("undefined");
  }

  private Stream<JsonNode> answers() {
    return elements(document.path("paths"))
        .flatMap(ApiTypes::elements)
        .map(operation -> operation.path("responses"));
  }

  /** The schemas that are spoken of here, and those that they speak of. */
  private void collect(JsonNode node, Map<String, JsonNode> found) {
    if (node.has("$ref")) {
      var name = nameOf(node);
      var schema = document.at("/components/schemas").path(name);
      if (found.putIfAbsent(name, schema) == null) {
        collect(schema, found);
      }
    }
    elements(node).forEach(each -> collect(each, found));
  }

  private static String nameOf(JsonNode reference) {
    return reference.path("$ref").asText().replaceFirst(".*/", "");
  }

  private static String object(JsonNode schema) {
    var fields = new StringBuilder("{\n");
    schema
        .path("properties")
        .fields()
        .forEachRemaining(
            field ->
                fields.append("  %s: %s;\n".formatted(field.getKey(), type(field.getValue()))));
    return fields.append("}").toString();
  }

  private static String type(JsonNode schema) {
    if (schema.has("$ref")) {
      return nameOf(schema);
    }
    if (schema.has("enum")) {
      return elements(schema.path("enum"))
          .map(each -> "'" + each.asText() + "'")
          .collect(joining(" | "));
    }
    return switch (schema.path("type").asText()) {
      case "string" -> "string";
      case "boolean" -> "boolean";
      case "integer", "number" -> "number";
      case "array" -> "Array<" + type(schema.path("items")) + ">";
      case "object" ->
          "Record<string, %s>"
              .formatted(
                  schema.has("additionalProperties")
                      ? type(schema.path("additionalProperties"))
                      : "any");
      default -> "any";
    };
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }
}
