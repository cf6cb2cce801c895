package org.sala.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.meeting.Campaigns;
import org.sala.meeting.Campaigns.SisterForum;
import org.sala.office.OfficeSettings;
import org.sala.paper.Checksum;
import org.sala.people.Person;
import org.sala.report.CampaignFile.Figures;
import org.sala.report.MeetingRequest.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of a campaign: its own forums counted here, those of other provinces as they came.
 */
@Service
class CampaignFigures {

  private final Campaigns campaigns;
  private final MeetingRecords records;
  private final MeetingCases cases;
  private final ObjectMapper json;
  private final String province;

  CampaignFigures(
      Campaigns campaigns,
      MeetingRecords records,
      MeetingCases cases,
      ObjectMapper json,
      OfficeSettings office) {
    this.campaigns = campaigns;
    this.records = records;
    this.cases = cases;
    this.json = json.copy().configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true);
    this.province = office.province();
  }

  /** The forums of this province, of whose requests each counts that the reader may know of. */
  List<ForumFigures> own(String campaign, Person reader) {
    return campaigns.meetings(campaign).stream().map(number -> figures(number, reader)).toList();
  }

  /** The file for other provinces, or nothing where the campaign has no forum here. */
  CampaignFile file(String campaign, Person reader) {
    var figures = new Figures(CampaignFile.FORMAT, campaign, own(campaign, reader));
    return new CampaignFile(figures, Checksum.of(written(figures)));
  }

  /**
   * The figures of a forum of another province.
   *
   * @return null while they have not come
   */
  ForumFigures of(SisterForum forum) {
    try {
      return forum.figures() == null ? null : json.readValue(forum.figures(), ForumFigures.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Figures of a forum are not readable JSON.", e);
    }
  }

  /**
   * Takes a file of another province in; its forums stand in the campaign of this name here.
   *
   * @throws Refusal if it was changed on its way, does not add up, or is of this province
   */
  @Transactional
  void take(String campaign, CampaignFile file, String user) {
    if (campaigns.find(campaign).isEmpty()) {
      throw new Refusal("campaign", Wording.of("report.no-such-campaign"));
    }
    if (!Checksum.of(written(file.figures())).equals(file.sha256())) {
      throw new Refusal("sha256", Wording.of("report.campaign-changed"));
    }
    for (var forum : file.figures().forums()) {
      if (forum.province().equals(province) || !records.isProvince(forum.province())) {
        throw new Refusal("province", Wording.of("report.campaign-not-elsewhere"));
      }
      if (!forum.addsUp()) {
        throw new Refusal("raised", Wording.of("report.campaign-differs", forum.heldOn()));
      }
      campaigns.put(
          campaign,
          new SisterForum(
              forum.province(),
              null,
              forum.heldOn(),
              forum.chair(),
              new String(written(forum), StandardCharsets.UTF_8),
              file.sha256()),
          user);
    }
  }

  private ForumFigures figures(String number, Person reader) {
    var meeting = records.facts(number);
    var people = records.participants(number);
    var requests = cases.requests(number, reader, Language.EN);
    var promises = cases.promises(number, reader);
    var now = EngineClock.now();
    return new ForumFigures(
        province,
        meeting.day(),
        meeting.chair(),
        people.stream().mapToLong(MeetingRecords.Participants::female).sum(),
        people.stream().mapToLong(MeetingRecords.Participants::male).sum(),
        people.stream().mapToLong(MeetingRecords.Participants::unstated).sum(),
        requests.size(),
        count(requests, Standing.ANSWERED_THERE),
        count(requests, Standing.ANSWERED_SINCE),
        count(requests, Standing.REFERRED),
        count(requests, Standing.IN_PROGRESS),
        count(requests, Standing.OTHER_END),
        requests.stream().filter(request -> request.isOverdue(now)).count(),
        promises.size(),
        promises.stream().filter(promise -> "KEPT".equals(promise.outcome())).count());
  }

  private static long count(List<MeetingRequest> requests, Standing standing) {
    return requests.stream().filter(request -> request.standing() == standing).count();
  }

  private byte[] written(Object figures) {
    try {
      return json.writeValueAsBytes(figures);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Figures cannot be written as JSON.", e);
    }
  }
}
