package org.sala.web;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** Sends a mutated file as Camunda Modeler does; where it is taken, cases go over it. */
final class MutationTrial {

  private static final int BAD_REQUEST = 400;

  private final Modeler modeler;
  private final Walks walks;
  private final Crossings crossings;
  private final List<Journey> journeys;

  MutationTrial(Modeler modeler, Walks walks) throws IOException {
    this.modeler = modeler;
    this.walks = walks;
    this.crossings = Crossings.read();
    this.journeys = Journey.all();
  }

  /**
   * What became of it.
   *
   * @param verdict what is counted
   * @param told the sentence of the refusal, or where a case stood still
   */
  record Result(Mutation mutation, Verdict verdict, String told) {

    static Result of(Mutation mutation, Verdict verdict, String told) {
      return new Result(mutation, verdict, told.replaceAll("\\s+", " "));
    }

    @Override
    public String toString() {
      return verdict + " " + mutation + ": " + told;
    }
  }

  Result of(Mutation mutation) {
    var sent = Map.of(mutation.file(), mutation.content());
    var answer = modeler.deploy("process-owner", "Mutation " + mutation.number(), sent);
    if (answer.statusCode() != 200) {
      return refused(mutation, answer);
    }
    var change =
        Integer.parseInt(JsonPath.<String>read(answer.body(), "$.id").replaceAll("\\D", ""));
    var over = crossings.over(mutation.places(), journeys);
    if (over.isEmpty()) {
      modeler.withdraw("process-owner", change);
      return Result.of(mutation, Verdict.NOT_WALKED, "no journey goes over " + mutation.places());
    }
    return lived(mutation, change, over);
  }

  private static Result refused(Mutation mutation, HttpResponse<String> answer) {
    var isSentence =
        answer.statusCode() == BAD_REQUEST
            && answer.body().contains("\"message\"")
            && JsonPath.<String>read(answer.body(), "$.message")
                .matches("(?s)[a-z-]+\\.(bpmn|dmn|form): .*");
    return Result.of(
        mutation,
        isSentence ? Verdict.REFUSED : Verdict.SLIPPED,
        isSentence
            ? JsonPath.read(answer.body(), "$.message")
            : answer.statusCode() + " " + answer.body());
  }

  private Result lived(Mutation mutation, int change, List<Journey> over) {
    modeler.reason(change, "It is tried.");
    var agreed = modeler.agree("process-owner-2", change, null);
    if (agreed.statusCode() != 204) {
      return Result.of(mutation, Verdict.SLIPPED, "agreed to: " + agreed.body());
    }
    try {
      for (int i = 0; i < 3; i++) {
        walks.walk(over.get(i % over.size()).with(mutation.cells()));
      }
      return Result.of(mutation, Verdict.LIVED, over.toString());
    } catch (Standstill stands) {
      return Result.of(mutation, Verdict.SLIPPED, stands.getMessage());
    } finally {
      modeler.undo("process-owner-2", change, "The trial is over.");
    }
  }
}
