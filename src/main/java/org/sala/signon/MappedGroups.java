package org.sala.signon;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.sala.data.UsableData;
import org.sala.office.OfficeSettings;
import org.sala.office.SettingNames;
import org.sala.office.SettingsProblem;
import org.sala.people.Provisioning;
import org.springframework.stereotype.Component;

/**
 * Which group of the service is which of Sala: nothing but this table gives anybody a group. It is
 * a file of whoever runs the server and no page, so that no administrator of Sala opens cases to
 * himself with it. See src/docs/decisions/0092-sign-on-by-a-service.md.
 */
@Component
class MappedGroups {

  private static final List<String> COLUMNS = List.of("service_group", "sala_group");

  private final SignOnSettings settings;
  private final Map<Object, Set<String>> groups = new HashMap<>();

  /**
   * Reads the table, where a service is used.
   *
   * @throws SettingsProblem with a sentence if it cannot be read, or names what is no group
   */
  MappedGroups(SignOnSettings settings, OfficeSettings office) {
    this.settings = settings;
    if (settings.isUsed()) {
      var known =
          Stream.concat(Provisioning.groupsOfEveryOffice(), UsableData.groupsOfUnits(office))
              .collect(Collectors.toSet());
      rows().forEach(row -> add(row, known));
    }
  }

  /** The groups of Sala for these of the service, which may be none. */
  Set<String> of(Collection<String> groupsOfService) {
    return groupsOfService.stream()
        .flatMap(group -> named(group).map(groups::get).stream())
        .filter(Objects::nonNull)
        .flatMap(Set::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<CSVRecord> rows() {
    try {
      var text = Files.readString(settings.groups()).replaceFirst("^\uFEFF", "");
      var head = text.lines().findFirst().orElse("");
      var format =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(head.contains(";") ? ';' : ',')
              .setIgnoreEmptyLines(true)
              .setTrim(true)
              .get();
      try (var rows = format.parse(new StringReader(text))) {
        var all = rows.getRecords();
        if (all.isEmpty() || !all.get(0).toList().equals(COLUMNS)) {
          throw refused("whose first line is '" + head + "'");
        }
        return all.subList(1, all.size());
      }
    } catch (CharacterCodingException e) {
      throw refused("which is not in UTF-8");
    } catch (IOException | UncheckedIOException e) {
      throw refused("which cannot be read");
    }
  }

  private void add(CSVRecord row, Set<String> known) {
    var where = "whose line " + (row.getRecordNumber());
    if (row.size() != COLUMNS.size() || row.get(0).isEmpty()) {
      throw refused(where + " has not two columns");
    }
    if (!known.contains(row.get(1))) {
      throw refused(where + " names '" + row.get(1) + "', which is no group of Sala");
    }
    var name = named(row.get(0));
    groups
        .computeIfAbsent(
            name.orElseThrow(() -> refused(where + " names no entry of a directory")),
            unknown -> new TreeSet<>())
        .add(row.get(1));
  }

  // Entries of a directory are the same however their names are spaced and cased.
  private Optional<Object> named(String group) {
    try {
      return Optional.of(settings.isByDirectory() ? new LdapName(group) : group);
    } catch (InvalidNameException e) {
      return Optional.empty();
    }
  }

  private SettingsProblem refused(String why) {
    return new SettingsProblem(
        SettingNames.of(SignOnSettings.GROUPS).wrong(settings.groups().toString(), why));
  }
}
