package org.sala.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Reads a Word document of the stated subset as a sheet that can be laid out. */
final class SheetReading {

  private static final String A4_WIDTH = "11906";
  private static final String A4_HEIGHT = "16838";
  private static final String INCH = "1440";

  private SheetReading() {}

  static Sheet of(byte[] docx) {
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      return read(document);
    } catch (IOException e) {
      throw new UncheckedIOException("A paper cannot be read again.", e);
    }
  }

  private static Sheet read(XWPFDocument document) {
    var styles = new WordStyles(document);
    var section = section(document);
    var policy = new XWPFHeaderFooterPolicy(document, section);
    var header = blocks(policy.getDefaultHeader(), styles);
    var footer = blocks(policy.getDefaultFooter(), styles);
    var isFirstOther = section.isSetTitlePg();
    var page = section.isSetPgSz() ? section.getPgSz() : null;
    var margins = section.isSetPgMar() ? section.getPgMar() : null;
    return new Sheet(
        points(page == null ? A4_WIDTH : page.xgetW().getStringValue()),
        points(page == null ? A4_HEIGHT : page.xgetH().getStringValue()),
        points(margins == null ? INCH : margins.xgetLeft().getStringValue()),
        points(margins == null ? INCH : margins.xgetRight().getStringValue()),
        points(margins == null ? INCH : margins.xgetTop().getStringValue()),
        points(margins == null ? INCH : margins.xgetBottom().getStringValue()),
        points(margins == null ? "720" : margins.xgetHeader().getStringValue()),
        points(margins == null ? "720" : margins.xgetFooter().getStringValue()),
        isFirstOther ? blocks(policy.getFirstPageHeader(), styles) : header,
        header,
        isFirstOther ? blocks(policy.getFirstPageFooter(), styles) : footer,
        footer,
        BlockReading.of(document.getBodyElements(), styles));
  }

  private static CTSectPr section(XWPFDocument document) {
    var body = document.getDocument().getBody();
    return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
  }

  private static List<Block> blocks(XWPFHeaderFooter part, WordStyles styles) {
    return part == null ? List.of() : BlockReading.of(part.getBodyElements(), styles);
  }

  private static float points(String twips) {
    return ParagraphReading.points(twips);
  }
}
