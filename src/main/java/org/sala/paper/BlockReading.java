package org.sala.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Reads what stands below one another in a document, a header or a cell. */
final class BlockReading {

  private BlockReading() {}

  static List<Block> of(List<IBodyElement> elements, WordStyles styles) {
    var blocks = new ArrayList<Block>();
    for (var element : elements) {
      if (element instanceof XWPFParagraph paragraph) {
        blocks.add(ParagraphReading.of(paragraph, styles));
      } else if (element instanceof XWPFTable table) {
        blocks.add(TableReading.of(table, styles));
      }
    }
    return blocks;
  }
}
