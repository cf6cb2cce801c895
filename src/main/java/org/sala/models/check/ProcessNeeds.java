package org.sala.models.check;

import java.util.List;
import java.util.Map;

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
record ProcessNeeds(
    String kind,
    boolean isMain,
    boolean isStarted,
    Map<String, String> starts,
    Map<String, MessageNeeds> messages,
    List<String> delegates,
    Map<String, List<String>> calls,
    List<String> timers,
    List<String> steps,
    List<String> forms,
    Map<String, String> fourEyes) {

  ProcessNeeds {
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
