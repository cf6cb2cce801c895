package org.sala.casefile;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.sala.casefile.FormLists.Option;
import org.springframework.stereotype.Component;

/** All lists that forms can offer, from whichever stage of the case they come. */
@Component
class OfferedLists {

  private final List<FormLists> lists;

  OfferedLists(List<FormLists> lists) {
    this.lists = lists;
  }

  /**
   * The choices of a list for one task.
   *
   * @throws IllegalArgumentException if there is no such list
   */
  List<Option> options(String list, String caseNumber, VariableScope variables) {
    return lists.stream()
        .flatMap(each -> each.options(list, caseNumber, variables).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no list '%s'. See processes/README.md for those that a form can offer."
                        .formatted(list)));
  }
}
