package org.sala.office;

import java.util.List;
import java.util.stream.Collectors;

/** Writes all settings as a page for whoever runs Sala. */
record SettingsReference(List<KnownSetting> settings) {

  private static final String HEAD =
      """
      # Every setting of Sala

      Generated from the code; see [README.md](README.md) for those that an installation needs. Each is set in the
      environment (in the file of settings) or behind the command that starts Sala (`--sala.office=KPC`). Sala looks through
      all of them before anything starts: a wrong one, and a name that begins with `sala.` or `SALA_` and is not here, is
      told in a sentence, and nothing is started or stored.

      Durations are written `PT40S`, `PT5M`, `PT1H`; sizes `100KB`, `10MB`. Of `server` and `spring.datasource`, which are
      Spring's, only those stand here that Sala looks through.

      | setting | in the environment | what it is for | allowed | left out |
      |---|---|---|---|---|
      """;

  String write() {
    return settings.stream().map(SettingsReference::row).collect(Collectors.joining("", HEAD, ""));
  }

  private static String row(KnownSetting setting) {
    return "| `%s` | `%s` | %s | %s | %s |\n"
        .formatted(
            setting.name(),
            setting.variable(),
            cell(setting.purpose()),
            cell(setting.words()),
            otherwise(setting));
  }

  private static String otherwise(KnownSetting setting) {
    var value = setting.otherwise();
    var written = value == null || value.isEmpty() ? "nothing" : "`" + value + "`";
    if (!setting.allowed().needed()) {
      return written;
    }
    return "refused" + (value == null ? "" : "; in the demonstration " + written);
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
