package org.sala.evidence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.sala.evidence.FileViews.FileView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is written about a file that is there, drawn into a copy of it, and decided about it. */
@RestController
@RequestMapping("/api/cases/{number}/files/{id}")
class EvidenceWordsController {

  private final Captions captions;
  private final Covering covering;
  private final WithAnswer withAnswer;
  private final FileViews views;

  EvidenceWordsController(
      Captions captions, Covering covering, WithAnswer withAnswer, FileViews views) {
    this.captions = captions;
    this.covering = covering;
    this.withAnswer = withAnswer;
    this.views = views;
  }

  /** What a file is about. */
  record Caption(
      @NotNull @Size(max = 200) String subject, @NotNull @Size(max = 2_000) String summary) {}

  @PostMapping("/caption")
  FileView write(
      @PathVariable String number,
      @PathVariable long id,
      @RequestBody @Valid Caption caption,
      Principal user) {
    return captions
        .write(number, id, caption.subject(), caption.summary(), user.getName())
        .map(views::of)
        .orElseThrow(EvidenceController::unknown);
  }

  /** Whether a picture is handed to the requester with the answer. */
  record HandingOut(boolean goes) {}

  @PutMapping("/with-answer")
  FileView handOut(
      @PathVariable String number,
      @PathVariable long id,
      @RequestBody HandingOut decided,
      Principal user) {
    return withAnswer
        .decide(number, id, decided.goes(), user.getName())
        .map(views::of)
        .orElseThrow(EvidenceController::unknown);
  }

  /** Where faces are, in the picture as it is shown. */
  record Faces(@NotNull @Size(min = 1, max = 100) List<@Valid @NotNull BlackBox> boxes) {}

  @PostMapping("/covered")
  @ResponseStatus(HttpStatus.CREATED)
  FileView cover(
      @PathVariable String number,
      @PathVariable long id,
      @RequestBody @Valid Faces faces,
      Principal user)
      throws IOException {
    return covering
        .cover(number, id, faces.boxes(), user.getName())
        .map(views::of)
        .orElseThrow(EvidenceController::unknown);
  }
}
