package org.sala.data;

import java.util.List;
import java.util.Locale;

/**
 * The tables that are filled from files. The columns stand here and not in the files: what a file
 * calls its columns never becomes a part of a statement.
 */
enum DataTable {
  UNITS(
      "unit",
      List.of("code", "key"),
      List.of(
          DataColumn.code("code"),
          DataColumn.key("key", 40),
          DataColumn.oneOf("level", "province", "national"),
          DataColumn.oneOf(
              "kind",
              "leadership",
              "hall",
              "commission",
              "department",
              "branch",
              "security",
              "external",
              "referral"),
          DataColumn.name("name_en"),
          DataColumn.name("name_km"),
          DataColumn.of(
                  "heads_group",
                  "[a-z0-9][a-z0-9-]{0,53}-heads|governors",
                  "a group whose name ends with -heads (of GOV and DGOV: governors)")
              .orEmpty(),
          DataColumn.key("officers_group", 60).orEmpty(),
          DataColumn.key("inspectors_group", 60).orEmpty())),
  CATEGORIES(
      "category",
      List.of("code"),
      List.of(
          DataColumn.code("code"),
          DataColumn.name("name_en"),
          DataColumn.name("name_km"),
          DataColumn.oneOf("usual_priority", "URGENT", "HIGH", "NORMAL", "LOW"))),
  MATTERS(
      "matter",
      List.of("code"),
      List.of(
          DataColumn.code("code"),
          DataColumn.code("category"),
          DataColumn.name("name_en"),
          DataColumn.name("name_km"))),
  HOLIDAYS(
      "holiday",
      List.of("date"),
      List.of(
          DataColumn.date("date"),
          DataColumn.name("name_en"),
          DataColumn.name("name_km"),
          DataColumn.text("kind", 20),
          DataColumn.text("certainty", 40),
          DataColumn.text("source", 400))),
  PLACES(
      "place",
      List.of("code"),
      List.of(
          DataColumn.of("code", "(\\d\\d){1,4}", "2, 4, 6 or 8 digits"),
          DataColumn.of("parent_code", "(\\d\\d){1,3}", "2, 4 or 6 digits").orEmpty(),
          DataColumn.oneOf(
              "type",
              "province",
              "capital",
              "municipality",
              "district",
              "khan",
              "commune",
              "sangkat",
              "village"),
          DataColumn.name("name_en"),
          DataColumn.name("name_km")));

  private final String table;
  private final List<String> unique;
  private final List<DataColumn> known;

  DataTable(String table, List<String> unique, List<DataColumn> known) {
    this.table = table;
    this.unique = unique;
    this.known = known;
  }

  String table() {
    return table;
  }

  /** The column by which a row is known. */
  String key() {
    return unique.get(0);
  }

  /** The columns of which no two rows have the same value. */
  List<String> unique() {
    return unique;
  }

  List<DataColumn> known() {
    return known;
  }

  List<String> columns() {
    return known.stream().map(DataColumn::name).toList();
  }

  /** The name of its file, here and in the folder of an office. */
  String file() {
    return name().toLowerCase(Locale.ROOT) + ".csv";
  }
}
