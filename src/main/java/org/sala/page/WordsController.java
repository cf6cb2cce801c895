package org.sala.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The words of the pages over HTTP. They are no secret, and a page that asks somebody to log in
 * needs them: anybody reads them. With the version in the address a browser keeps them for good; a
 * new release has a new version.
 */
@RestController
class WordsController {

  private static final Duration FOR_GOOD = Duration.ofDays(365);

  private final PageWords words;

  WordsController(PageWords words) {
    this.words = words;
  }

  /**
   * The words of a page, by their keys.
   *
   * @param v the version that the caller knows of; a node of another release answers what it has,
   *     and says that nobody may keep it
   */
  @GetMapping("/api/texts")
  ResponseEntity<?> texts(
      @RequestParam String page,
      @RequestParam String language,
      @RequestParam(defaultValue = "") String v) {
    var asked = Language.of(language);
    if (asked.isEmpty()) {
      return refused(HttpStatus.BAD_REQUEST, "page.server.unknown-language");
    }
    var found = words.of(page, asked.get());
    return found.isEmpty()
        ? refused(HttpStatus.NOT_FOUND, "page.server.unknown-page")
        : ResponseEntity.ok().cacheControl(kept(v)).eTag(words.version()).body(found.get());
  }

  /** Tells the scripts of the pages which words are in force, and what each language is called. */
  @GetMapping("/common/release.js")
  ResponseEntity<String> release() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
        .eTag(words.version())
        .body(
            "export const WORDS = '%s';\nexport const NAMES = { km: '%s', en: '%s' };\n"
                .formatted(words.version(), name(Language.KM), name(Language.EN)));
  }

  // A language is offered under the name that its own readers know.
  private static String name(Language language) {
    return Wording.in(language, "language.name");
  }

  private static ResponseEntity<?> refused(HttpStatus status, String sentence) {
    var problem = ProblemDetail.forStatusAndDetail(status, Wording.forReader(sentence));
    return ResponseEntity.of(problem).build();
  }

  private CacheControl kept(String version) {
    return version.equals(words.version())
        ? CacheControl.maxAge(FOR_GOOD).cachePublic().immutable()
        : CacheControl.noCache();
  }
}
