package org.sala.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sala.language.VisibleText;

/** What a paper says, field by field. */
public final class PaperWords {

  /** What stands in the copy of the office for what its reader alone may know. */
  public static final String MASK = "•••••-•••••-•••••-•••••";

  private final Map<PaperField, List<String>> texts = new EnumMap<>(PaperField.class);
  private final Map<PaperField, byte[]> pictures = new EnumMap<>(PaperField.class);
  private final List<PaperPart> parts = new ArrayList<>();

  /** Says something in one or several paragraphs; what cannot be seen is nothing. */
  public PaperWords put(PaperField field, String text) {
    return put(field, text == null ? List.of() : text.lines().toList());
  }

  /** Says something in several paragraphs. */
  public PaperWords put(PaperField field, List<String> paragraphs) {
    texts.put(
        field,
        paragraphs.stream()
            .flatMap(String::lines)
            .filter(line -> !VisibleText.isBlank(line))
            .toList());
    return this;
  }

  /** Makes the body of more than paragraphs: they stand in the place of its field. */
  public PaperWords body(List<PaperPart> of) {
    parts.addAll(of);
    return this;
  }

  List<PaperPart> parts() {
    return parts;
  }

  /** The same with something in the place of its mask, for the one copy that is given away. */
  PaperWords revealed(String secret) {
    var copy = new PaperWords();
    copy.pictures.putAll(pictures);
    copy.parts.addAll(parts);
    texts.forEach(
        (field, lines) ->
            copy.texts.put(field, lines.stream().map(each -> each.replace(MASK, secret)).toList()));
    return copy;
  }

  /** Shows a picture. */
  PaperWords put(PaperField field, byte[] png) {
    pictures.put(field, png);
    return this;
  }

  List<String> paragraphs(String field) {
    return PaperField.find(field)
        .map(each -> texts.getOrDefault(each, List.of()))
        .orElse(List.of());
  }

  /** All of a field in one line. */
  String line(String field) {
    return String.join(" ", paragraphs(field));
  }

  byte[] picture(PaperField field) {
    return pictures.get(field);
  }

  boolean isEmpty(String field) {
    return paragraphs(field).isEmpty();
  }

  /** The letters that no font has: they are told to whoever prints. */
  String undrawn() {
    return texts.values().stream()
        .flatMap(List::stream)
        .flatMapToInt(String::codePoints)
        .distinct()
        .filter(letter -> !Stretch.isUnseen(letter) && Typefaces.instead(letter).isEmpty())
        .mapToObj(Character::toString)
        .collect(Collectors.joining(" "));
  }
}
