package org.sala.paper;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;
import org.sala.language.Bilingual;
import org.sala.people.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The register of outgoing papers, for those who may know of their cases. */
@RestController
@RequestMapping("/api/papers")
class PaperController {

  private final PaperReading reading;
  private final Staff staff;

  PaperController(PaperReading reading, Staff staff) {
    this.reading = reading;
    this.staff = staff;
  }

  /** A page of the register, whether another one follows, and whether the reader keeps the form. */
  record PaperLines(List<PaperLine> items, boolean more, boolean keepsForm) {}

  record Noted(@NotNull PaperState state) {}

  @GetMapping
  PaperLines papers(
      @RequestParam(defaultValue = "") @Size(max = 20) String number,
      @RequestParam(defaultValue = "") @Pattern(regexp = "[A-Z_]{0,20}") String state,
      @RequestParam(defaultValue = "0") @Min(0) @Max(100000) int page,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size,
      Principal user) {
    var found = reading.list(number, state, page, size, user.getName());
    staff.lookUpNames(found.stream().map(OutgoingPaper::printedBy).toList());
    return new PaperLines(
        found.stream().limit(size).map(this::line).toList(),
        found.size() > size,
        staff.person(user.getName()).mendsSteps());
  }

  @GetMapping(value = "/{id}.pdf", produces = MediaType.ALL_VALUE)
  ResponseEntity<byte[]> pdf(@PathVariable long id, Principal user) {
    return reading
        .open(id, user.getName())
        .map(file -> PaperFiles.pdf(file.pdf(), "paper-" + id))
        .orElseThrow(PaperController::unknown);
  }

  @GetMapping(value = "/{id}.docx", produces = MediaType.ALL_VALUE)
  ResponseEntity<byte[]> docx(@PathVariable long id, Principal user) {
    return reading
        .open(id, user.getName())
        .map(file -> PaperFiles.docx(file.docx(), "paper-" + id))
        .orElseThrow(PaperController::unknown);
  }

  /** Notes what became of a paper; 404 if it is not for this person. */
  @PostMapping("/{id}/state")
  PaperLine note(
      @PathVariable long id, @RequestBody @jakarta.validation.Valid Noted body, Principal user) {
    return reading
        .note(id, body.state(), user.getName())
        .map(this::line)
        .orElseThrow(PaperController::unknown);
  }

  private PaperLine line(OutgoingPaper paper) {
    var number = paper.paperNumber();
    return new PaperLine(
        paper.id(),
        Bilingual.each(number::in),
        paper.caseNumber(),
        paper.kind(),
        paper.kind().title(),
        paper.language(),
        staff.nameOf(paper.printedBy()),
        paper.printedAt(),
        paper.state(),
        PaperReading.state(paper.state()),
        paper.stateAt(),
        Stream.of(PaperState.values())
            .filter(PaperState.valueOf(paper.state()).next()::contains)
            .map(state -> new PaperStep(state, PaperReading.state(state.name())))
            .toList());
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
