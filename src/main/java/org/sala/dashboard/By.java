package org.sala.dashboard;

/** By what the open requests are counted. */
enum By {
  ALL("''"),
  UNIT("lead_unit"),
  CATEGORY("category"),
  PLACE("place"),
  STATUS("status"),
  AGE("age");

  private static final String BY =
      """
      select '%1$s' as by, %2$s as code, coalesce(sum(n), 0) as open,
        coalesce(sum(n) filter (where late), 0) as late,
        coalesce(sum(n) filter (where near), 0) as near
      from cells%3$s
      """;

  private final String column;

  By(String column) {
    this.column = column;
  }

  /** SQL that adds the counted cells up this way. */
  String sql() {
    return BY.formatted(name(), column, this == ALL ? "" : " group by " + column);
  }
}
