package org.sala.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Puts pictures in the place of their fields. */
final class FormPictures {

  private static final int HIGH = 62;

  private FormPictures() {}

  static void put(XWPFDocument document, PaperWords words) throws IOException {
    for (var field : List.of(PaperField.EMBLEM, PaperField.QR)) {
      var picture = words.picture(field);
      if (picture != null) {
        for (var paragraph : paragraphs(document).toList()) {
          put(paragraph, field, picture);
        }
      }
    }
  }

  private static void put(XWPFParagraph paragraph, PaperField field, byte[] picture)
      throws IOException {
    var text = new FieldText(paragraph.getCTP());
    if (!text.fields().contains(field.code())) {
      return;
    }
    text.replace(each -> each.equals(field.code()) ? "" : "${" + each + "}");
    var size = ImageIO.read(new ByteArrayInputStream(picture));
    try {
      paragraph
          .getRuns()
          .get(0)
          .addPicture(
              new ByteArrayInputStream(picture),
              XWPFDocument.PICTURE_TYPE_PNG,
              field.code() + ".png",
              Units.toEMU((double) HIGH * size.getWidth() / size.getHeight()),
              Units.toEMU(HIGH));
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private static Stream<XWPFParagraph> paragraphs(XWPFDocument document) {
    return Stream.concat(
            Stream.of(document.getBodyElements()),
            Stream.concat(document.getHeaderList().stream(), document.getFooterList().stream())
                .map(part -> part.getBodyElements()))
        .flatMap(FormPictures::paragraphs);
  }

  private static Stream<XWPFParagraph> paragraphs(List<IBodyElement> elements) {
    return elements.stream()
        .flatMap(
            element ->
                element instanceof XWPFTable table
                    ? table.getRows().stream()
                        .flatMap(row -> row.getTableCells().stream())
                        .flatMap(cell -> paragraphs(cell.getBodyElements()))
                    : element instanceof XWPFParagraph paragraph
                        ? Stream.of(paragraph)
                        : Stream.empty());
  }
}
