package org.sala.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.intake.Places;
import org.sala.language.PlainText;
import org.sala.language.Text;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.meeting.Campaigns.Campaign;
import org.sala.meeting.Campaigns.SisterForum;
import org.sala.office.OfficeSettings;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns over HTTP: what they are for, and their forums in other provinces (R16). */
@RestController
class CampaignController {

  private final Campaigns campaigns;
  private final MeetingAccess access;
  private final Places places;
  private final String province;

  CampaignController(
      Campaigns campaigns, MeetingAccess access, Places places, OfficeSettings office) {
    this.campaigns = campaigns;
    this.access = access;
    this.places = places;
    this.province = office.province();
  }

  /** A campaign as it is to be; its name tells which. */
  record CampaignChange(
      @NotNull @Text @Size(max = 200) @PlainText String name,
      @Size(max = 1000) @PlainText String purpose,
      LocalDate startsOn,
      LocalDate endsOn) {}

  /**
   * A forum of another province.
   *
   * @param province its code in the gazetteer
   */
  record NamedForum(
      @NotNull @Text @Size(max = 200) String campaign,
      @NotNull @Text @Size(max = 10) String province,
      @NotNull LocalDate heldOn,
      @NotNull @Text @Size(max = 200) @PlainText String chair) {}

  @PutMapping("/api/campaigns")
  ResponseEntity<Void> change(@RequestBody @Valid CampaignChange change, Principal user) {
    access.desk(user.getName());
    if (change.startsOn() != null
        && change.endsOn() != null
        && change.endsOn().isBefore(change.startsOn())) {
      throw new Refusal("endsOn", Wording.of("meeting.campaign-ends-before"));
    }
    var isThere =
        campaigns.change(
            new Campaign(
                VisibleText.strip(change.name()),
                VisibleText.orNull(change.purpose()),
                change.startsOn(),
                change.endsOn()));
    return isThere ? ResponseEntity.noContent().build() : ResponseEntity.notFound().build();
  }

  @PostMapping("/api/campaigns/forums")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void name(@RequestBody @Valid NamedForum forum, Principal user) {
    access.desk(user.getName());
    if (campaigns.find(VisibleText.strip(forum.campaign())).isEmpty()) {
      throw new Refusal("campaign", Wording.of("meeting.no-such-campaign"));
    }
    var isElsewhere =
        !forum.province().equals(province)
            && places.find(forum.province()).filter(each -> each.parentCode() == null).isPresent();
    if (!isElsewhere) {
      throw new Refusal("province", Wording.of("meeting.forum-elsewhere"));
    }
    if (forum.heldOn().isAfter(EngineClock.today().plusYears(1))) {
      throw new Refusal("heldOn", Wording.of("meeting.forum-too-far"));
    }
    campaigns.put(
        VisibleText.strip(forum.campaign()),
        new SisterForum(
            forum.province(), null, forum.heldOn(), VisibleText.strip(forum.chair()), null, null),
        user.getName());
  }
}
