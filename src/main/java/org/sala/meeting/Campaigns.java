package org.sala.meeting;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Campaigns, which group forums of several provinces (R16). Each forum stays in its province. */
@Repository
public class Campaigns {

  private static final String FORUMS =
      """
      select f.province, p.name_en as province_name_en, p.name_km as province_name_km, f.held_on,
        f.chair, f.figures::text as figures, f.sha256
      from sister_forum f join place p on p.code = f.province
      where f.campaign = ? order by f.held_on, f.province
      """;

  private final JdbcClient jdbc;

  Campaigns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A campaign.
   *
   * @param purpose what it is for, or null
   * @param startsOn its first day, or null
   * @param endsOn its last day, or null
   */
  public record Campaign(String name, String purpose, LocalDate startsOn, LocalDate endsOn) {}

  /**
   * A forum of a campaign in another province.
   *
   * @param province its code in the gazetteer
   * @param figures as the other Sala wrote them, in JSON; null while they have not come
   * @param sha256 the checksum of the file they came in, null while they have not come
   */
  public record SisterForum(
      String province,
      Bilingual provinceName,
      LocalDate heldOn,
      String chair,
      String figures,
      String sha256) {}

  /** The newest first. */
  public List<Campaign> all() {
    return jdbc.sql("select * from campaign order by entered_at desc, name")
        .query(RecordRows.of(Campaign.class))
        .list();
  }

  /** The campaign of this name. */
  public Optional<Campaign> find(String name) {
    return jdbc.sql("select * from campaign where name = ?")
        .param(name)
        .query(RecordRows.of(Campaign.class))
        .optional();
  }

  /** Enters a campaign that is not there yet; a null name is none. */
  void open(String name, String by) {
    if (name != null) {
      jdbc.sql(
              """
              insert into campaign (name, entered_by, entered_at) values (?, ?, ?)
              on conflict do nothing
              """)
          .params(name, by, Timestamp.from(EngineClock.now()))
          .update();
    }
  }

  /** Says what a campaign is for and when it is; answers whether there is such a campaign. */
  boolean change(Campaign campaign) {
    return jdbc.sql("update campaign set purpose = ?, starts_on = ?, ends_on = ? where name = ?")
            .params(campaign.purpose(), campaign.startsOn(), campaign.endsOn(), campaign.name())
            .update()
        > 0;
  }

  /** The forums of other provinces, in the order in which they were held. */
  public List<SisterForum> forums(String campaign) {
    return jdbc.sql(FORUMS).param(campaign).query(RecordRows.of(SisterForum.class)).list();
  }

  /** The numbers of its meetings here that were not cancelled, in the order of their days. */
  public List<String> meetings(String campaign) {
    return jdbc.sql(
            """
            select number from meeting
            where campaign = ? and outcome is distinct from 'CANCELLED'
            order by coalesce(held_on, planned_for), number
            """)
        .param(campaign)
        .query(String.class)
        .list();
  }

  /**
   * Names a forum of another province, or takes its figures in; what is said anew replaces what
   * stood there, and figures are never lost by naming it again.
   */
  public void put(String campaign, SisterForum forum, String by) {
    jdbc.sql(
            """
            insert into sister_forum (campaign, province, held_on, chair, figures, sha256,
              entered_by, entered_at)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            on conflict (campaign, province, held_on) do update set chair = excluded.chair,
              figures = coalesce(excluded.figures, sister_forum.figures),
              sha256 = coalesce(excluded.sha256, sister_forum.sha256),
              entered_by = excluded.entered_by, entered_at = excluded.entered_at
            """)
        .params(
            campaign,
            forum.province(),
            forum.heldOn(),
            forum.chair(),
            forum.figures(),
            forum.sha256(),
            by,
            Timestamp.from(EngineClock.now()))
        .update();
  }
}
