package org.sala.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.sala.minutes.Row.Change;
import org.sala.minutes.line.CheckedLine;
import org.sala.minutes.line.Promise;

/**
 * A line of the minutes as it was registered.
 *
 * @param promise null if there was none
 */
record RegisteredLine(Map<String, String> fields, Promise promise) {

  /** What a corrected line says differently, in the order of the fields' names. */
  List<Change> changes(CheckedLine corrected) {
    var changes = new ArrayList<Change>();
    var names = new TreeSet<>(fields.keySet());
    names.addAll(corrected.fields().keySet());
    names.remove("receivedAt"); // when it came in is no matter of words
    for (var name : names) {
      add(changes, name, fields.get(name), corrected.fields().get(name));
    }
    var now = corrected.promise();
    add(changes, "promise", text(promise), text(now));
    return changes;
  }

  private static String text(Promise promise) {
    return promise == null
        ? null
        : "%s (%s, %s)".formatted(promise.what(), promise.unit(), promise.dueOn());
  }

  private static void add(List<Change> to, String field, String was, String is) {
    if (!Objects.equals(was, is)) {
      to.add(new Change(field, was, is));
    }
  }
}
