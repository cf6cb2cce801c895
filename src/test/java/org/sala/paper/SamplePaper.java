package org.sala.paper;

import java.time.LocalDate;
import java.util.List;
import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.sala.language.Wording;

/** A letter as an office would write it, for tests that look at papers. */
final class SamplePaper {

  private SamplePaper() {}

  static PaperWords words(Language language, String... body) {
    var province = new Bilingual("Kampong Chhnang", "កំពង់ឆ្នាំង");
    var words =
        new PaperWords()
            .put(PaperField.KINGDOM, OfficialWords.kingdom().in(language))
            .put(PaperField.MOTTO, OfficialWords.motto().in(language))
            .put(PaperField.OFFICE, Wording.in(language, "paper.office", province))
            .put(PaperField.UNIT, Wording.in(language, "paper.sample.unit"))
            .put(PaperField.CONTACT, Wording.in(language, "paper.phone", "026 988 000"))
            .put(PaperField.NUMBER, new PaperNumber("KPC", 2026, 123).in(language))
            .put(
                PaperField.PLACE_DATE,
                Wording.in(language, "paper.place-date", province, LocalDate.of(2026, 11, 27)))
            .put(PaperField.TITLE, PaperKind.ANSWER.title().in(language))
            .put(PaperField.ADDRESSEE, language == Language.KM ? "សហជីពតម្បាញសូត្រ" : "Silk union")
            .put(PaperField.SUBJECT, language == Language.KM ? "ប្រាក់ឈ្នួលយឺត" : "Wages paid late")
            .put(
                PaperField.REFERENCE,
                Wording.in(
                    language,
                    "paper.reference.request",
                    "KPC-2026-000142",
                    LocalDate.of(2026, 11, 2)))
            .put(PaperField.INTRODUCTION, Wording.in(language, "paper.introduction.ANSWER"))
            .put(PaperField.BODY, List.of(body))
            .put(PaperField.CLOSING, Wording.in(language, "paper.closing.requester"))
            .put(PaperField.ENCLOSURES, List.of("- " + Wording.in(language, "paper.sample.item")))
            .put(
                PaperField.DISTRIBUTION, List.of("- " + Wording.in(language, "paper.sample.item")));
    for (var word :
        List.of(
            "number",
            "subject",
            "reference",
            "addressee",
            "enclosures",
            "distribution",
            "page",
            "of")) {
      words.put(
          PaperField.find("words." + word).orElseThrow(),
          Wording.in(language, "paper.word." + word));
    }
    for (var line : List.of("signature.for", "signature.office", "signature.name")) {
      words.put(PaperField.find(line).orElseThrow(), Wording.in(language, "paper.sample." + line));
    }
    return words;
  }

  static byte[] docx(Language language, String... body) {
    return FormFilling.of(Forms.product(), words(language, body));
  }

  static byte[] pdf(Language language, String... body) {
    return PaperPdf.of(docx(language, body), "Sample", language);
  }
}
