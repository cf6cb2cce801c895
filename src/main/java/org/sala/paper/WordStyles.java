package org.sala.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/** The styles of a Word document: what is said of a paragraph or its words, the nearest first. */
final class WordStyles {

  private static final int DEEPEST = 20;

  private final XWPFDocument document;

  WordStyles(XWPFDocument document) {
    this.document = document;
  }

  /** What is said of the words of a run. */
  WordLook look(XWPFParagraph paragraph, CTR run) {
    var said = new ArrayList<CTRPr>();
    if (run != null && run.isSetRPr()) {
      said.add(run.getRPr());
      run.getRPr().getRStyleList().forEach(style -> addWords(style.getVal(), said));
    }
    addWords(paragraph.getStyle(), said);
    if (defaults() != null && defaults().isSetRPrDefault()) {
      said.add(defaults().getRPrDefault().getRPr());
    }
    return new WordLook(said);
  }

  /** What is said of a paragraph. */
  List<CTPPrBase> paragraph(XWPFParagraph paragraph) {
    var said = new ArrayList<CTPPrBase>();
    if (paragraph.getCTP().isSetPPr()) {
      said.add(paragraph.getCTP().getPPr());
    }
    chain(paragraph.getStyle())
        .filter(CTStyle::isSetPPr)
        .forEach(style -> said.add(style.getPPr()));
    if (defaults() != null
        && defaults().isSetPPrDefault()
        && defaults().getPPrDefault().isSetPPr()) {
      said.add(defaults().getPPrDefault().getPPr());
    }
    return said;
  }

  private void addWords(String style, List<CTRPr> into) {
    chain(style).filter(CTStyle::isSetRPr).forEach(each -> into.add(each.getRPr()));
  }

  private Stream<CTStyle> chain(String style) {
    var chain = new ArrayList<CTStyle>();
    var id = style == null ? usual() : style;
    for (int i = 0; id != null && i < DEEPEST; i++) {
      var found = document.getStyles() == null ? null : document.getStyles().getStyle(id);
      if (found == null) {
        break;
      }
      chain.add(found.getCTStyle());
      id = found.getBasisStyleID();
    }
    return chain.stream();
  }

  // The style of paragraphs that name none.
  private String usual() {
    return document.getStyles() == null || document.getStyles().getStyle("Normal") == null
        ? null
        : "Normal";
  }

  private CTDocDefaults defaults() {
    return document.getStyles() == null || document.getStyles().getCtStyles() == null
        ? null
        : document.getStyles().getCtStyles().getDocDefaults();
  }
}
