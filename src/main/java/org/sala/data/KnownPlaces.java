package org.sala.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sala.office.OfficeSettings;
import org.sala.office.SettingsProblem;

/** Asks, before anything starts, whether the gazetteer knows the office's province. */
public final class KnownPlaces {

  private KnownPlaces() {}

  /** A sentence for what is wrong with province and gazetteer. */
  public static List<String> problems(OfficeSettings office) {
    try {
      var problem = problemOf(office);
      return problem == null ? List.of() : List.of(problem);
    } catch (SettingsProblem e) {
      return List.of(e.getMessage());
    }
  }

  private static String problemOf(OfficeSettings office) {
    List<Map<String, String>> places = new ArrayList<>(DataTable.PLACES.ofTheProduct());
    if (office.gazetteer() != null) {
      places.addAll(DataTable.PLACES.ofTheOffice(office.gazetteer()));
    }
    if (places.stream().noneMatch(each -> isProvince(each, office.province()))) {
      return "%s (%s) is '%s', which is no province of the gazetteer. Allowed are codes such as 04 for Kampong Chhnang: %s."
          .formatted(
              OfficeSettings.PROVINCE,
              OfficeSettings.variable(OfficeSettings.PROVINCE),
              office.province(),
              String.join(
                  " ",
                  places.stream()
                      .filter(each -> each.get("parent_code") == null)
                      .map(each -> each.get("code"))
                      .distinct()
                      .sorted()
                      .toList()));
    }
    if (places.stream().noneMatch(each -> office.province().equals(each.get("parent_code")))) {
      return "%s (%s) names %s, which holds no place of province %s. Allowed is a file with the districts and communes of the own province."
          .formatted(
              OfficeSettings.GAZETTEER,
              OfficeSettings.variable(OfficeSettings.GAZETTEER),
              office.gazetteer(),
              office.province());
    }
    return null;
  }

  private static boolean isProvince(Map<String, String> place, String code) {
    return place.get("parent_code") == null && code.equals(place.get("code"));
  }
}
