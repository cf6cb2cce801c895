package org.sala.engine;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.sala.language.Bilingual;

/**
 * Says no to a person, in a sentence that tells what is wrong and what to do. The engine's REST API
 * answers it with status 400 and changes nothing.
 */
public class Refusal extends BadUserRequestException {

  private final transient List<Problem> problems;

  /**
   * One thing that is wrong.
   *
   * @param field the name of the field, or an empty text where no single field is meant
   */
  public record Problem(String field, Bilingual text) {

    /** The sentence in the language of the person at work: Khmer or English. */
    public String message() {
      return text.forReader();
    }
  }

  public Refusal(List<Problem> problems) {
    super(String.join(" ", problems.stream().map(Problem::message).toList()));
    this.problems = List.copyOf(problems);
  }

  /** Refuses for one reason that belongs to no single field. */
  public Refusal(Bilingual text) {
    this("", text);
  }

  /** Refuses for one field. */
  public Refusal(String field, Bilingual text) {
    this(List.of(new Problem(field, text)));
  }

  public List<Problem> problems() {
    return problems;
  }
}
