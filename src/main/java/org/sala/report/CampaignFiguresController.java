package org.sala.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.sala.engine.Refusal;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.meeting.Campaigns;
import org.sala.meeting.Campaigns.Campaign;
import org.sala.people.Denied;
import org.sala.people.Desk;
import org.sala.people.Person;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The figures of campaigns, side by side, and as the file that one Sala gives another (R16). */
@RestController
class CampaignFiguresController {

  private final Campaigns campaigns;
  private final CampaignFigures figures;
  private final ReportAccess access;
  private final Desk desk;

  CampaignFiguresController(
      Campaigns campaigns, CampaignFigures figures, ReportAccess access, Desk desk) {
    this.campaigns = campaigns;
    this.figures = figures;
    this.access = access;
    this.desk = desk;
  }

  /** A campaign with its forums: those of this province first. */
  record SideBySide(Campaign campaign, List<ForumFigures> own, List<Elsewhere> elsewhere) {}

  /**
   * A forum of another province.
   *
   * @param figures null while they have not come
   */
  record Elsewhere(Bilingual provinceName, LocalDate heldOn, String chair, ForumFigures figures) {}

  /** All campaigns with the figures that this person may know. */
  @GetMapping("/api/campaigns")
  List<SideBySide> campaigns(Principal user) {
    var reader = reader(user);
    return campaigns.all().stream()
        .map(
            campaign ->
                new SideBySide(
                    campaign,
                    figures.own(campaign.name(), reader),
                    campaigns.forums(campaign.name()).stream()
                        .map(
                            forum ->
                                new Elsewhere(
                                    forum.provinceName(),
                                    forum.heldOn(),
                                    forum.chair(),
                                    figures.of(forum)))
                        .toList()))
        .toList();
  }

  /** The figures of the forums here, as a file for other provinces. */
  @GetMapping("/api/campaigns/figures.json")
  ResponseEntity<CampaignFile> file(
      @RequestParam @Size(max = 200) String campaign, Principal user) {
    var reader = reader(user);
    var file = figures.file(campaign, reader);
    if (file.figures().forums().isEmpty()) {
      throw new Refusal("campaign", Wording.of("report.campaign-without-forum"));
    }
    var name = ContentDisposition.attachment().filename("campaign.json", StandardCharsets.US_ASCII);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
        .body(file);
  }

  /** Takes the figures of another province in. */
  @PostMapping("/api/campaigns/figures")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(
      @RequestParam @Size(max = 200) String campaign,
      @RequestBody @Valid CampaignFile file,
      Principal user) {
    desk.only(user.getName(), "report.campaigns-desk-alone");
    figures.take(campaign, file, user.getName());
  }

  private Person reader(Principal user) {
    var reader = access.person(user.getName());
    if (!reader.readsAll()) {
      throw new Denied("report.not-for-you");
    }
    return reader;
  }
}
