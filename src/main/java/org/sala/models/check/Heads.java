package org.sala.models.check;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.Collectors;

/** What a process says of itself: whether it runs at all, its id, how long its history is kept. */
final class Heads {

  private static final int SHORTEST_YEARS = 1;

  private Heads() {}

  static void check(ModelSet set, Findings findings) {
    for (var file : set.processes().values()) {
      var process = file.process();
      if (!process.isExecutable()) {
        findings.add(Weight.STUCK, file, process, "models.not-executable");
      }
      history(file, findings);
      if (process.getCamundaVersionTag() == null) {
        findings.add(Weight.HINT, file, process, "models.no-version-tag");
      }
      if (!set.isStarted(file) && set.callsOf(file.id()).isEmpty()) {
        findings.add(
            Weight.STUCK,
            file,
            process,
            "models.nobody-starts",
            file.id(),
            Nearest.hint(file.id(), missing(set)));
      }
      name(file, set, findings);
    }
  }

  // The product's processes that no other file of the set is meant to hold.
  private static Set<String> missing(ModelSet set) {
    return set.product().processes().keySet().stream()
        .filter(key -> !set.processes().containsKey(key) || !set.processes().get(key).isSent())
        .collect(Collectors.toSet());
  }

  private static void name(ProcessFile file, ModelSet set, Findings findings) {
    var key = new LawFile(file.name(), new byte[0]).key();
    if (key.equals(file.id())) {
      return;
    }
    var isOfAnother = set.product().processes().containsKey(key);
    findings.add(
        isOfAnother ? Weight.STUCK : Weight.HINT,
        file,
        file.process(),
        isOfAnother ? "models.id-of-another" : "models.other-file-name",
        file.id(),
        key);
  }

  private static void history(ProcessFile file, Findings findings) {
    var kept = file.process().getCamundaHistoryTimeToLiveString();
    if (kept == null || kept.strip().isEmpty()) {
      findings.add(Weight.STUCK, file, file.process(), "models.no-history-time");
    } else if (days(kept.strip()) < SHORTEST_YEARS * 365) {
      findings.add(Weight.STUCK, file, file.process(), "models.history-time", kept);
    }
  }

  private static int days(String kept) {
    try {
      var period = Period.parse(kept.matches("\\d{1,9}") ? "P" + kept + "D" : kept);
      return (int) Math.min(Integer.MAX_VALUE, period.toTotalMonths() * 30 + period.getDays());
    } catch (DateTimeParseException | ArithmeticException e) {
      return 0;
    }
  }
}
