package org.sala.report;

import java.util.List;

/** The lines above every official paper of the Kingdom. */
final class Letterhead {

  private static final List<Words> LINES =
      List.of(
          new Words("Kingdom of Cambodia", "ព្រះរាជាណាចក្រកម្ពុជា"),
          new Words("Nation Religion King", "ជាតិ សាសនា ព្រះមហាក្សត្រ"));

  private Letterhead() {}

  static List<String> of(Edition edition) {
    return LINES.stream().map(edition::of).toList();
  }
}
