package org.sala.request;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.sala.language.RecordRows;
import org.sala.request.Request.Groups;

/** A request as its row in the table says. */
final class RequestRow {

  private RequestRow() {}

  static Request request(ResultSet row, int index) throws SQLException {
    return new Request(
        row.getString("number"),
        row.getString("channel"),
        row.getString("category"),
        row.getString("priority"),
        row.getString("place_code"),
        RecordRows.text(row, "place_name"),
        row.getString("place_detail"),
        row.getString("subject"),
        row.getString("narrative"),
        row.getLong("requester_id"),
        row.getString("respondent_kind"),
        row.getString("respondent_name"),
        row.getString("respondent_unit"),
        row.getString("lead_unit"),
        texts(row.getArray("supporting_units")),
        row.getBoolean("restricted"),
        row.getBoolean("risk_of_harm"),
        row.getString("status"),
        row.getString("outcome"),
        row.getString("duplicate_of"),
        instant(row, "received_at"),
        instant(row, "accepted_at"),
        instant(row, "answered_at"),
        instant(row, "closed_at"),
        row.getString("registered_by"),
        row.getObject("service_level_version", Integer.class),
        new Groups(
            row.getString("desk_group"),
            row.getString("heads_group"),
            row.getString("officers_group"),
            row.getString("inspectors_group"),
            row.getString("assigners_group"),
            row.getString("governors_group"),
            row.getString("reviewers_group")));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }
}
