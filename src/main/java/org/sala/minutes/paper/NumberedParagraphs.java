package org.sala.minutes.paper;

import java.util.List;
import java.util.regex.Pattern;
import org.sala.language.Wording;
import org.sala.minutes.paper.TableReader.Title;

/**
 * Requests that are written as numbered paragraphs and not in a table: each becomes a row with its
 * number and its text. A short paragraph before them is their heading; one that is indented goes on
 * with the one above.
 */
final class NumberedParagraphs {

  private static final Pattern TYPED =
      Pattern.compile("(?s)\\(?([\\d\\u17E0-\\u17E9]{1,3})\\s*[.)\\u17D4\\u17D6:-]\\s*(\\S.*)");

  private final TableReader rows;
  private final boolean isBeside;
  private final StringBuilder text = new StringBuilder();
  private String number;
  private String heading;
  private int counted;
  private int row;

  /**
   * @param isBeside whether the requests stand in tables, so that these are something else
   */
  NumberedParagraphs(TableReader rows, boolean isBeside) {
    this.rows = rows;
    this.isBeside = isBeside;
  }

  /**
   * Takes a paragraph.
   *
   * @param level of a list that the program numbers, from 0; -1 for a plain paragraph
   * @param isHeading whether it has the style of a heading
   * @param isIndented whether it stands further in than others
   */
  void take(String paragraph, int level, boolean isHeading, boolean isIndented) {
    var written = paragraph.strip();
    if (written.isEmpty()) {
      return;
    }
    var typed = TYPED.matcher(written);
    if (isHeading) {
      end();
      heading = written;
    } else if (level > 0 && number != null) {
      text.append("\n- ").append(written);
    } else if (level == 0) {
      begin(String.valueOf(++counted), written);
    } else if (level < 0 && typed.matches()) {
      begin(typed.group(1), typed.group(2));
    } else if (isIndented && number != null) {
      text.append('\n').append(written);
    } else {
      end();
      heading = Sections.heading(written, false);
    }
  }

  private void begin(String itsNumber, String written) {
    end();
    if (heading != null) {
      row(heading);
      heading = null;
    }
    number = itsNumber;
    text.append(written);
  }

  /** The last paragraph has ended. */
  void end() {
    if (number != null) {
      row(number, text.toString());
      number = null;
      text.setLength(0);
    }
  }

  private void row(String... cells) {
    if (row == 0) {
      row = 1;
      rows.startTable(
          isBeside
              ? new Title(Wording.forReader("minutes.file.paragraphs"), null, RowRole.OTHER)
              : Title.NONE);
      row(Wording.forReader("minutes.file.number"), Wording.forReader("minutes.file.request"));
    }
    rows.row(SourceRow.of(row++, List.of(cells)));
  }
}
