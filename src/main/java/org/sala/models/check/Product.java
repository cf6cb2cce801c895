package org.sala.models.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the product gives to models and what it needs of them: the names that stand in its code,
 * written down in {@code product.json}. Types are {@code group}, {@code groups}, {@code date},
 * {@code boolean}, {@code number}, {@code person}, {@code category}, {@code any}, or the values
 * themselves, {@code A|B}.
 *
 * @param kinds the kinds of cases
 * @param forms the keys of the questions that the product reads; {@code !} after one that it must
 *     find answered, {@code :} and what kind of answer it reads, {@code @} and the list it offers
 * @param formFacts what expressions of forms may name beside the questions
 * @param lists the lists that forms may offer, with the type of their values
 */
record Product(
    Map<String, Kind> kinds,
    Map<String, Process> processes,
    Map<String, Step> delegates,
    Map<String, List<String>> forms,
    List<String> formFacts,
    Map<String, String> lists,
    Map<String, Table> tables) {

  /**
   * A kind of case.
   *
   * @param facts what models may name of each case at any time
   */
  record Kind(Map<String, String> facts, List<String> statuses, List<String> outcomes) {}

  /**
   * A process that the product knows.
   *
   * @param isMain whether its end is the end of the case
   * @param isStarted whether the product starts it beside the case's own
   * @param starts the variables it is started with
   * @param messages that the product sends to it
   * @param calls the processes it has to call, each with the messages that must interrupt it
   * @param timers the variables that something in it has to wait for
   * @param steps the ids of user tasks that the product refers to
   * @param fourEyes steps that must not be done by who did another
   */
  record Process(
      String kind,
      boolean isMain,
      boolean isStarted,
      Map<String, String> starts,
      Map<String, Message> messages,
      List<String> delegates,
      Map<String, List<String>> calls,
      List<String> timers,
      List<String> steps,
      List<String> forms,
      Map<String, String> fourEyes) {

    Process {
      starts = starts == null ? Map.of() : starts;
      messages = messages == null ? Map.of() : messages;
      delegates = delegates == null ? List.of() : delegates;
      calls = calls == null ? Map.of() : calls;
      timers = timers == null ? List.of() : timers;
      steps = steps == null ? List.of() : steps;
      forms = forms == null ? List.of() : forms;
      fourEyes = fourEyes == null ? Map.of() : fourEyes;
    }
  }

  /**
   * A message.
   *
   * @param after forms that have been written in when it comes
   */
  record Message(Map<String, String> sets, List<String> after) {

    Message {
      sets = sets == null ? Map.of() : sets;
      after = after == null ? List.of() : after;
    }
  }

  /**
   * A step that the product does.
   *
   * @param reads variables without which it fails
   * @param sets variables that it sets; {@code ?} after the type of one that it sets at times
   * @param after forms that must have been written in before; {@code a|b} for one of them
   * @param throwing the error that a model has to catch, null for none
   * @param endsLoops whether it says itself when a loop of it is at its end
   */
  record Step(
      List<String> reads,
      Map<String, String> sets,
      List<String> after,
      @com.fasterxml.jackson.annotation.JsonProperty("throws") String throwing,
      boolean endsLoops) {

    static final Step PLAIN = new Step(null, null, null, null, false);

    Step {
      reads = reads == null ? List.of() : reads;
      sets = sets == null ? Map.of() : sets;
      after = after == null ? List.of() : after;
    }
  }

  /**
   * A decision table that the product asks.
   *
   * @param notAfter two columns, of which the first is never greater, and a row that is excepted
   * @param fixed an input's value and the output that goes with it
   * @param differs an input and an output that are never the same
   */
  record Table(
      Map<String, String> inputs,
      Map<String, String> outputs,
      List<String> notAfter,
      List<String> fixed,
      List<String> differs) {

    Table {
      notAfter = notAfter == null ? List.of() : notAfter;
      fixed = fixed == null ? List.of() : fixed;
      differs = differs == null ? List.of() : differs;
    }
  }

  static Product read() {
    try (var file = Product.class.getResourceAsStream("/org/sala/models/product.json")) {
      return new ObjectMapper().readValue(file, Product.class);
    } catch (IOException e) {
      throw new UncheckedIOException("What the product needs of models cannot be read.", e);
    }
  }

  Optional<Process> process(String key) {
    return Optional.ofNullable(processes.get(key));
  }

  Step step(String delegate) {
    return delegates.getOrDefault(delegate, Step.PLAIN);
  }
}
