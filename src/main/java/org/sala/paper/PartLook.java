package org.sala.paper;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

/** Writes words as the office set the field in whose place they stand. */
final class PartLook {

  private final CTP field;

  PartLook(CTP field) {
    this.field = field;
  }

  /**
   * Writes a paragraph.
   *
   * @param size in half points; null as the field has it
   */
  void write(CTP paragraph, String text, Integer size, boolean bold) {
    paragraph.set(field);
    new FieldText(paragraph).replace(name -> text);
    for (var run : paragraph.getRList()) {
      set(run, size, bold);
    }
  }

  /** Takes the indents away. */
  void flush(CTP paragraph, int above, int below) {
    var properties = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
    if (properties.isSetInd()) {
      properties.unsetInd();
    }
    white(paragraph, above, below);
  }

  /** Sets the white above and below a paragraph, in twentieths of a point. */
  void white(CTP paragraph, int above, int below) {
    var properties = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
    var spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(above));
    spacing.setAfter(BigInteger.valueOf(below));
  }

  /** Sets a paragraph at the right. */
  void right(CTP paragraph) {
    var properties = paragraph.getPPr();
    (properties.isSetJc() ? properties.getJc() : properties.addNewJc()).setVal(STJc.RIGHT);
  }

  // Word keeps a second set of attributes for complex scripts; Khmer takes only those.
  private static void set(CTR run, Integer size, boolean bold) {
    var look = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
    if (size != null) {
      var points = BigInteger.valueOf(size);
      (look.sizeOfSzArray() > 0 ? look.getSzArray(0) : look.addNewSz()).setVal(points);
      (look.sizeOfSzCsArray() > 0 ? look.getSzCsArray(0) : look.addNewSzCs()).setVal(points);
    }
    if (bold) {
      (look.sizeOfBArray() > 0 ? look.getBArray(0) : look.addNewB()).setVal(true);
      (look.sizeOfBCsArray() > 0 ? look.getBCsArray(0) : look.addNewBCs()).setVal(true);
    }
  }
}
