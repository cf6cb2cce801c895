package org.sala.data;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.office.OfficeSettings;
import org.sala.office.SettingNames;
import org.sala.office.SettingsProblem;

/** Asks, before anything starts, whether the data files of an office can be used. */
public final class UsableData {

  private UsableData() {}

  /** A sentence for what is wrong with the data files, the province and its places. */
  public static List<String> problems(OfficeSettings office) {
    try {
      var tables = new OfficeTables(office);
      for (var table : DataTable.values()) {
        tables.rows(table);
      }
      new DataReferences(tables).check();
      places(office, tables);
      return List.of();
    } catch (SettingsProblem e) {
      return List.of(e.getMessage());
    }
  }

  /** The groups of all units that the data files name, of those with a mailbox to come as well. */
  public static Stream<String> groupsOfUnits(OfficeSettings office) {
    return new OfficeTables(office)
        .rows(DataTable.UNITS).stream()
            .flatMap(
                unit ->
                    Stream.of(
                        unit.get("heads_group"),
                        unit.get("officers_group"),
                        unit.get("inspectors_group"),
                        unit.get("key") + "-heads",
                        unit.get("key") + "-officers",
                        unit.get("key") + "-inspectors"))
            .filter(Objects::nonNull);
  }

  private static void places(OfficeSettings office, OfficeTables tables) {
    var places = tables.rows(DataTable.PLACES);
    if (places.stream().noneMatch(each -> isProvince(each, office.province()))) {
      throw new SettingsProblem(
          "%s (%s) is '%s', which is no province of the gazetteer. Allowed are codes such as 04 for Kampong Chhnang: %s."
              .formatted(
                  OfficeSettings.PROVINCE,
                  OfficeSettings.variable(OfficeSettings.PROVINCE),
                  office.province(),
                  provinces(places)));
    }
    if (places.stream().noneMatch(each -> office.province().equals(each.get("parent_code")))) {
      var file = tables.file(DataTable.PLACES);
      throw file.map(
              each ->
                  each.refused(
                      "which holds no place of province " + office.province(),
                      "a file with the districts and communes of the own province"))
          .orElseGet(
              () -> new SettingsProblem(SettingNames.of(OfficeSettings.GAZETTEER).missing()));
    }
  }

  private static String provinces(List<FileRow> places) {
    return places.stream()
        .filter(each -> each.get("parent_code") == null)
        .map(each -> each.get("code"))
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static boolean isProvince(FileRow place, String code) {
    return place.get("parent_code") == null && code.equals(place.get("code"));
  }
}
