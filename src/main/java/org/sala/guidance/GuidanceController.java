package org.sala.guidance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.sala.guidance.Guidance.MatterGuidance;
import org.sala.language.Bilingual;
import org.sala.language.PlainText;
import org.sala.people.Desk;
import org.sala.request.MatterKinds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What requesters are told: read by whoever works here, kept by the desk. */
@RestController
@RequestMapping("/api/guidance")
class GuidanceController {

  private final Guidance guidance;
  private final GuidanceTexts texts;
  private final MatterKinds matters;
  private final Desk desk;

  GuidanceController(Guidance guidance, GuidanceTexts texts, MatterKinds matters, Desk desk) {
    this.guidance = guidance;
    this.texts = texts;
    this.matters = matters;
    this.desk = desk;
  }

  /** A text in both languages; empty ones take away what was said. */
  record Text(
      @NotNull @Size(max = 4000) @PlainText(lines = true) String en,
      @NotNull @Size(max = 4000) @PlainText(lines = true) String km) {}

  /** Of all kinds of matters, by their categories. */
  @GetMapping
  List<MatterGuidance> all() {
    return guidance.all();
  }

  @PutMapping("/{matter}/{topic}")
  ResponseEntity<Void> say(
      @PathVariable String matter,
      @PathVariable Topic topic,
      @RequestBody @Valid Text text,
      Principal user) {
    desk.only(user.getName(), "guidance.desk-keeps");
    if (matters.all().stream().noneMatch(each -> each.code().equals(matter))) {
      return ResponseEntity.notFound().build();
    }
    texts.say(matter, topic, new Bilingual(text.en().strip(), text.km().strip()), user.getName());
    return ResponseEntity.noContent().build();
  }
}
