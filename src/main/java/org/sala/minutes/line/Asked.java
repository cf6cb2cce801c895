package org.sala.minutes.line;

import java.util.regex.Pattern;

/**
 * What is asked in a line, as far as its words tell of a category.
 *
 * @param head what it begins with: its subject, or its first sentence
 * @param rest what is said then
 * @param requester what they are called who ask; empty if not known
 */
public record Asked(String head, String rest, String requester) {

  private static final Pattern NEXT = Pattern.compile("(?<=[\\u17D4\\u17D5!?\\n])|(?<=\\.\\s)");

  /** What subject and narrative ask; a subject may be no more than how the narrative begins. */
  public static Asked of(String subject, String narrative, String requester) {
    var beginning =
        subject.endsWith("\u2026") ? subject.substring(0, subject.length() - 1) : subject;
    if (!narrative.startsWith(beginning.strip())) {
      return new Asked(subject, narrative, requester);
    }
    var sentences = NEXT.split(narrative, 2);
    return new Asked(sentences[0], sentences.length > 1 ? sentences[1] : "", requester);
  }
}
