package org.sala.paper;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** Puts the parts of a body above its field: each looks as the office set the field itself. */
final class BodyParts {

  private static final int SMALL = 18;
  private static final int ABOVE_HEADING = 160;
  private static final int WHITE = 60;

  private final XWPFDocument document;
  private final PartLook look;
  private final PartGrids grids;
  private final CTP field;

  private BodyParts(XWPFDocument document, CTP field, float measure) {
    this.document = document;
    this.field = field;
    this.look = new PartLook((CTP) field.copy());
    this.grids = new PartGrids(look, measure);
  }

  /**
   * Puts them there.
   *
   * @param measure how wide lines are, in points
   */
  static void put(XWPFDocument document, List<PaperPart> parts, float measure) {
    document.getParagraphs().stream()
        .map(XWPFParagraph::getCTP)
        .filter(each -> new FieldText(each).fields().contains(PaperField.BODY.code()))
        .findFirst()
        .map(field -> new BodyParts(document, field, measure))
        .ifPresent(
            body -> {
              for (var part : parts) {
                body.put(part, part == parts.get(parts.size() - 1));
              }
            });
  }

  private void put(PaperPart part, boolean isLast) {
    try (var cursor = field.newCursor()) {
      if (part instanceof PaperPart.Grid grid) {
        grids.write(grid, document.insertNewTbl(cursor));
        return;
      }
      var paragraph = document.insertNewParagraph(cursor).getCTP();
      if (part instanceof PaperPart.Heading heading) {
        look.write(paragraph, heading.text(), null, true);
        look.flush(paragraph, ABOVE_HEADING, WHITE);
        FormFilling.keepWithNext(paragraph);
      } else if (part instanceof PaperPart.Text text) {
        look.write(paragraph, text.text(), text.small() ? SMALL : null, false);
        look.white(paragraph, WHITE, WHITE);
        if (isLast) {
          FormFilling.keepWithNext(paragraph);
        }
      }
    }
  }
}
