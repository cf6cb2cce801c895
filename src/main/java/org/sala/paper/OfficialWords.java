package org.sala.paper;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.sala.language.Bilingual;
import org.sala.language.KhmerDigits;
import org.sala.language.Language;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.office.OfficeSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands on every paper of the office: Kingdom, office, address, labels, place and date. */
@Component
public class OfficialWords {

  private static final Map<PaperField, String> LABELS =
      Map.of(
          PaperField.WORD_NUMBER, "paper.word.number",
          PaperField.WORD_SUBJECT, "paper.word.subject",
          PaperField.WORD_REFERENCE, "paper.word.reference",
          PaperField.WORD_ADDRESSEE, "paper.word.addressee",
          PaperField.WORD_ENCLOSURES, "paper.word.enclosures",
          PaperField.WORD_DISTRIBUTION, "paper.word.distribution",
          PaperField.WORD_PAGE, "paper.word.page",
          PaperField.WORD_OF, "paper.word.of");

  private final JdbcClient jdbc;
  private final OfficeSettings office;
  private final PaperSettings settings;
  private final Emblem emblem;

  OfficialWords(JdbcClient jdbc, OfficeSettings office, PaperSettings settings, Emblem emblem) {
    this.emblem = emblem;
    this.jdbc = jdbc;
    this.office = office;
    this.settings = settings;
  }

  /** The name of the Kingdom, above every official paper. */
  public static Bilingual kingdom() {
    return Wording.of("paper.kingdom");
  }

  /** The motto of the Kingdom. */
  public static Bilingual motto() {
    return Wording.of("paper.motto");
  }

  /** The administration in whose name papers are made. */
  public Bilingual office() {
    return Wording.of("paper.office", province());
  }

  /** Its address and telephone, as far as they are set. */
  public Bilingual contact() {
    return Bilingual.each(
        language ->
            String.join(
                "  ·  ",
                Stream.of(
                        settings.addresses().in(language),
                        VisibleText.isBlank(settings.phone()) ? "" : phone(language))
                    .filter(each -> !VisibleText.isBlank(each))
                    .toList()));
  }

  /** Writes it into a paper. */
  void write(PaperWords words, Language language, LocalDate day) {
    LABELS.forEach((field, key) -> words.put(field, Wording.in(language, key)));
    words.put(PaperField.KINGDOM, kingdom().in(language));
    words.put(PaperField.MOTTO, motto().in(language));
    words.put(PaperField.OFFICE, office().in(language));
    words.put(PaperField.CONTACT, contact().in(language));
    words.put(PaperField.PLACE_DATE, Wording.in(language, "paper.place-date", province(), day));
    if (words.isEmpty(PaperField.DISTRIBUTION.code())) {
      words.put(PaperField.DISTRIBUTION, Wording.in(language, "paper.distribution.file"));
    }
    if (emblem.picture() != null) {
      words.put(PaperField.EMBLEM, emblem.picture());
    }
  }

  private String phone(Language language) {
    var phone = settings.phone();
    return Wording.in(
        language, "paper.phone", language == Language.KM ? KhmerDigits.toKhmer(phone) : phone);
  }

  private Bilingual province() {
    return jdbc.sql("select name_en as en, name_km as km from place where code = ?")
        .param(office.province())
        .query(Bilingual.class)
        .single();
  }
}
