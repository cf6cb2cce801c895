package org.sala.minutes.paper;

import java.util.List;
import java.util.regex.Pattern;
import org.sala.language.SearchKey;

/** Which rows below the names of the columns are requests, and what the others are. */
final class RowRoles {

  private static final int LONGEST_HEADING = 200;
  private static final int MOST_BESIDE = 3;
  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_LABEL = 40;
  private static final Pattern SECTION =
      Pattern.compile("(?:[IVX]{1,5}|[A-Z\\u1780-\\u17A2])\\s?[.)\\u17D4-]\\s?.+");
  private static final Pattern SECTION_NUMERAL =
      Pattern.compile("\\(?(?:[IVX]{1,5}|[A-Z\\u1780-\\u17A2])[.)\\u17D4]*");

  private final List<String> totals = RowWords.of("TOTAL");
  private final List<String> signatures = RowWords.of("SIGNATURE");
  private final List<String> places = RowWords.of("PLACE");
  private final List<String> days = RowWords.of("DAY");
  private final List<String> headings = RowWords.of("HEADING");

  /**
   * What a row is.
   *
   * @param numbers the column of the line's number, -1 if there is none
   * @param requests the column of the request, -1 if it is not known
   * @param afterSignatures whether the rows above are signatures
   */
  RowRole of(SourceRow row, int numbers, int requests, boolean afterSignatures) {
    if (row.isHidden()) {
      return RowRole.HIDDEN;
    }
    var texts = row.texts();
    if (isTotal(row, requests)) {
      return RowRole.TOTAL;
    }
    var isNumbered = HeaderSearch.isNumber(row.cell(numbers));
    if (!isNumbered
        && texts.size() <= MOST_BESIDE
        && (afterSignatures
            || texts.stream().anyMatch(this::isSignature)
            || isDay(row, requests))) {
      return RowRole.SIGNATURE;
    }
    return isHeading(row, numbers, requests) ? RowRole.HEADING : RowRole.LINE;
  }

  private boolean isTotal(SourceRow row, int requests) {
    var texts = row.texts();
    var first = SearchKey.of(texts.get(0));
    return texts.get(0).length() <= LONGEST_TITLE
        && totals.stream().anyMatch(word -> startsWith(first, word))
        && texts.stream().skip(1).allMatch(HeaderSearch::isNumber)
        && !row.filled().equals(java.util.Set.of(requests));
  }

  private boolean isSignature(String text) {
    var key = SearchKey.of(text);
    return text.length() <= LONGEST_TITLE
        && signatures.stream().anyMatch(word -> startsWith(key, word));
  }

  // Place and day stand above the signatures.
  private boolean isDay(SourceRow row, int requests) {
    var text = row.texts().get(0);
    return row.texts().size() == 1
        && text.length() <= LONGEST_TITLE
        && !row.filled().contains(requests)
        && days.stream().allMatch(SearchKey.of(text)::contains);
  }

  private boolean isHeading(SourceRow row, int numbers, int requests) {
    var texts = row.texts();
    var text = texts.get(texts.size() - 1);
    if (text.length() > LONGEST_HEADING || HeaderSearch.isNumber(text)) {
      return false;
    }
    if (texts.size() == 2) {
      return SECTION_NUMERAL.matcher(texts.get(0)).matches()
          && row.cell(numbers).equals(texts.get(0));
    }
    if (texts.size() != 1) {
      return false;
    }
    var columns = row.filled();
    var isElsewhere = !columns.contains(requests) && columns.iterator().next() < 2;
    return columns.size() > 1 || isElsewhere || looksLikeHeading(text);
  }

  /**
   * Whether a text by itself is a heading: a place, a section with its letter, a colon at its end.
   */
  boolean looksLikeHeading(String text) {
    return isOfPlace(text)
        || text.length() <= LONGEST_TITLE && isSection(text)
        || text.length() <= LONGEST_LABEL && text.matches("(?s).*[:\\u17D6]");
  }

  private boolean isSection(String text) {
    var key = SearchKey.of(text);
    return SECTION.matcher(text).matches()
        || headings.stream().anyMatch(word -> startsWith(key, word));
  }

  /** Whether a heading names a place and no matter. */
  boolean isOfPlace(String heading) {
    var key = SearchKey.of(Sections.plain(heading));
    return key.length() <= 60
        && places.stream().anyMatch(word -> startsWith(key, word) || key.endsWith(" " + word));
  }

  // Latin words end with a space; Khmer has none between words.
  private static boolean startsWith(String text, String word) {
    return text.equals(word)
        || text.startsWith(word)
            && (word.charAt(0) > 127 || !Character.isLetter(text.charAt(word.length())));
  }
}
