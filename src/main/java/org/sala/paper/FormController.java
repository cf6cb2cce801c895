package org.sala.paper;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.sala.people.Denied;
import org.sala.people.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The official form and its versions, for those who keep the law of the province: process owners
 * and administrators. Number 0 is the product's own.
 */
@RestController
@RequestMapping("/api/papers/forms")
class FormController {

  private static final int PRODUCT = 0;

  private final Forms forms;
  private final FormPreview preview;
  private final Staff staff;

  FormController(Forms forms, FormPreview preview, Staff staff) {
    this.forms = forms;
    this.preview = preview;
    this.staff = staff;
  }

  /**
   * A version of the form.
   *
   * @param version 0 for the product's own
   * @param uploadedBy null for the product's own
   */
  record FormVersion(
      int version, String fileName, String uploadedBy, Instant uploadedAt, boolean inForce) {}

  /** The versions, the fields that a form may have, newest and the product's own last. */
  record FormVersions(List<FormVersion> versions, List<String> fields) {}

  /** What was taken, and what should be known of it. */
  record FormTaken(int version, List<Bilingual> warnings) {}

  /** Deny first: nobody else reads or changes the form. */
  @ModelAttribute
  void keepersOnly(Principal user) {
    if (!staff.person(user.getName()).mendsSteps()) {
      throw new Denied("paper.form.keepers-alone");
    }
  }

  @GetMapping
  FormVersions versions() {
    var current = current();
    var all =
        new java.util.ArrayList<>(
            forms.all().stream()
                .map(
                    each ->
                        new FormVersion(
                            each.version(),
                            each.fileName(),
                            staff.nameOf(each.uploadedBy()),
                            each.uploadedAt(),
                            each.version() == current))
                .toList());
    all.add(new FormVersion(PRODUCT, "official-form.docx", null, null, current == PRODUCT));
    return new FormVersions(
        all, List.of(PaperField.values()).stream().map(PaperField::code).toList());
  }

  /**
   * Takes a form that can be previewed and put in force.
   *
   * @throws org.sala.engine.Refusal with a sentence for each thing that is wrong
   */
  @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  FormTaken upload(
      @RequestParam @Size(min = 1, max = 200) String name,
      @RequestBody byte[] content,
      Principal user)
      throws IOException {
    var warnings = FormCheck.check(content);
    preview.pdf(content, Language.KM);
    return new FormTaken(forms.keep(content, name, user.getName()), warnings);
  }

  @GetMapping(value = "/{version}", produces = MediaType.ALL_VALUE)
  ResponseEntity<byte[]> download(@PathVariable @Min(0) int version) {
    return PaperFiles.docx(content(version), "official-form-" + version);
  }

  @GetMapping(value = "/{version}/preview", produces = MediaType.ALL_VALUE)
  ResponseEntity<byte[]> preview(
      @PathVariable @Min(0) int version, @RequestParam(defaultValue = "km") String language) {
    var in = Language.of(language).orElse(Language.KM);
    return PaperFiles.pdf(preview.pdf(content(version), in), "preview-" + version);
  }

  /** Makes a version count from now on, an earlier one as well. */
  @PostMapping("/{version}/in-force")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void putInForce(@PathVariable @Min(0) int version, Principal user) {
    content(version);
    forms.put(version == PRODUCT ? null : version, user.getName());
  }

  private int current() {
    var version = forms.inForce().version();
    return version == null ? PRODUCT : version;
  }

  private byte[] content(int version) {
    return version == PRODUCT
        ? Forms.product()
        : forms
            .content(version)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
