package org.sala.guidance;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.guidance.GuidanceTexts.Said;
import org.sala.language.Bilingual;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.people.Staff;
import org.sala.request.MatterKinds;
import org.springframework.stereotype.Component;

/** The guidance of a category, matter by matter; what nobody has entered yet says so. */
@Component
class Guidance {

  private final MatterKinds matters;
  private final GuidanceTexts texts;
  private final Staff staff;

  Guidance(MatterKinds matters, GuidanceTexts texts, Staff staff) {
    this.matters = matters;
    this.texts = texts;
    this.staff = staff;
  }

  /** A kind of matter with what is to be told of it. */
  record MatterGuidance(String code, String category, Bilingual name, List<Told> topics) {}

  /**
   * What is told of one topic.
   *
   * @param text what the office entered, else that it has not yet, language by language
   * @param missing what stands where nothing was entered
   * @param isEntered whether it stands in both languages
   * @param setBy who entered it; null for nobody
   */
  record Told(
      Topic topic,
      Bilingual name,
      Bilingual text,
      Bilingual missing,
      boolean isEntered,
      String setBy,
      Instant setAt) {}

  /** All of them, by their categories. */
  List<MatterGuidance> all() {
    return matters.all().stream()
        .map(each -> new MatterGuidance(each.code(), each.category(), each.name(), of(each)))
        .toList();
  }

  /** What is told of one kind of matter. */
  List<Told> of(MatterKinds.Matter matter) {
    var said =
        texts.of(matter.code()).stream()
            .collect(Collectors.toMap(Said::topic, Function.identity()));
    return Stream.of(Topic.values()).map(topic -> told(topic, said.get(topic))).toList();
  }

  private Told told(Topic topic, Said said) {
    var none = Wording.of("guidance.not-entered");
    if (said == null) {
      return new Told(topic, topic.words(), none, none, false, null, null);
    }
    var text =
        Bilingual.each(
            language ->
                VisibleText.isBlank(said.text().in(language))
                    ? none.in(language)
                    : said.text().in(language));
    var isEntered =
        !VisibleText.isBlank(said.text().en()) && !VisibleText.isBlank(said.text().km());
    return new Told(
        topic, topic.words(), text, none, isEntered, staff.nameOf(said.setBy()), said.setAt());
  }
}
