package org.sala.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/**
 * Makes the product's official form, {@code src/main/resources/paper/official-form.docx}. It was
 * run once; from then on the file is edited in a word processor, by each office for itself.
 */
final class OfficialFormMaker {

  private static final String TEXT = "Khmer OS Siemreap";
  private static final String MUOL = "Khmer OS Muol Light";
  private static final int LEFT = 1418;
  private static final int RIGHT = 1134;
  private static final int WIDTH = 11906 - LEFT - RIGHT;
  private static final int LABEL = 1300;

  private final XWPFDocument document = new XWPFDocument();

  /** Writes the file. */
  public static void main(String[] arguments) throws Exception {
    Files.write(
        Path.of("src/main/resources/paper/official-form.docx"), new OfficialFormMaker().form());
  }

  byte[] form() throws Exception {
    page();
    head();
    matter();
    end();
    foot();
    var out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }

  private void page() {
    var section = document.getDocument().getBody().addNewSectPr();
    section.addNewPgSz().setW(BigInteger.valueOf(11906));
    section.getPgSz().setH(BigInteger.valueOf(16838));
    var margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(LEFT));
    margins.setRight(BigInteger.valueOf(RIGHT));
    margins.setTop(BigInteger.valueOf(1020));
    margins.setBottom(BigInteger.valueOf(1247));
    margins.setHeader(BigInteger.valueOf(567));
    margins.setFooter(BigInteger.valueOf(510));
    margins.setGutter(BigInteger.ZERO);
  }

  private void head() throws Exception {
    centred(document.createParagraph(), "${kingdom}", MUOL, 13);
    centred(document.createParagraph(), "${motto}", MUOL, 11);
    var ornament = document.createParagraph();
    ornament.setAlignment(ParagraphAlignment.CENTER);
    ornament
        .createRun()
        .addPicture(
            new ByteArrayInputStream(ornament()),
            XWPFDocument.PICTURE_TYPE_PNG,
            "ornament.png",
            Units.toEMU(96),
            Units.toEMU(12));
    var sides = table(WIDTH / 2, WIDTH - WIDTH / 2);
    var office = sides.getRow(0).getCell(0);
    centred(first(office), "${emblem}", TEXT, 11);
    centred(office.addParagraph(), "${office}", MUOL, 10);
    bold(centred(office.addParagraph(), "${unit}", TEXT, 10));
    centred(office.addParagraph(), "${words.number}\u00A0${number}", TEXT, 11);
    var code = first(sides.getRow(0).getCell(1));
    code.setAlignment(ParagraphAlignment.RIGHT);
    write(code, "${qr}", TEXT, 11);
  }

  private void matter() {
    var title = centred(document.createParagraph(), "${title}", MUOL, 12);
    title.setSpacingBefore(160);
    title.setSpacingAfter(120);
    title.getCTP().getPPr().addNewKeepNext();
    labelled("${words.addressee}", "${addressee}");
    labelled("${words.subject}", "${subject}");
    labelled("${words.reference}", "${reference}");
    text("${introduction}").setSpacingBefore(120);
    text("${body}");
    text("${closing}").getCTP().getPPr().addNewKeepNext();
  }

  private void end() {
    var sides = table(WIDTH / 2, WIDTH - WIDTH / 2);
    var left = sides.getRow(0).getCell(0);
    list(first(left), "${words.enclosures}", "${enclosures}", left);
    list(left.addParagraph(), "${words.distribution}", "${distribution}", left);
    var right = sides.getRow(0).getCell(1);
    centred(first(right), "${place.date}", TEXT, 11).setSpacingBefore(120);
    centred(right.addParagraph(), "${signature.for}", MUOL, 10);
    centred(right.addParagraph(), "${signature.office}", MUOL, 10).setSpacingAfter(1300);
    bold(centred(right.addParagraph(), "${signature.name}", TEXT, 11));
  }

  private void foot() {
    var foot = document.createFooter(HeaderFooterType.DEFAULT);
    var contact = foot.createParagraph();
    centred(contact, "${contact}", TEXT, 8);
    var pages = foot.createParagraph();
    centred(pages, "${number}  ·  ${words.page} ", TEXT, 8);
    number(pages, "PAGE");
    write(pages, " ${words.of} ", TEXT, 8);
    number(pages, "NUMPAGES");
  }

  private void labelled(String label, String value) {
    var paragraph = document.createParagraph();
    paragraph.setIndentationLeft(LABEL);
    paragraph.setIndentationHanging(LABEL);
    paragraph.setSpacingAfter(40);
    write(paragraph, label, TEXT, 11);
    bold(paragraph);
    paragraph.createRun().addTab();
    write(paragraph, value, TEXT, 11);
  }

  private XWPFParagraph text(String field) {
    var paragraph = document.createParagraph();
    paragraph.setIndentationFirstLine(720);
    paragraph.setSpacingAfter(80);
    write(paragraph, field, TEXT, 11);
    return paragraph;
  }

  private void list(XWPFParagraph heading, String label, String field, XWPFTableCell in) {
    write(heading, label, TEXT, 9);
    bold(heading);
    heading.setSpacingBefore(120);
    var items = in.addParagraph();
    items.setIndentationLeft(200);
    items.setIndentationHanging(200);
    write(items, field, TEXT, 9);
  }

  private static XWPFParagraph centred(
      XWPFParagraph paragraph, String text, String font, int points) {
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    write(paragraph, text, font, points);
    return paragraph;
  }

  // Word keeps a second set of attributes for complex scripts; Khmer takes only those.
  private static void write(XWPFParagraph paragraph, String text, String font, int points) {
    if (paragraph.getCTP().getPPr() == null || !paragraph.getCTP().getPPr().isSetSpacing()) {
      paragraph.setSpacingAfter(0);
    }
    var run = paragraph.createRun();
    run.setText(text);
    run.setFontFamily(TEXT);
    run.setFontSize(points);
    // Muol is for Khmer: Latin letters beside it are bold.
    run.setBold(font.equals(MUOL));
    var properties = run.getCTR().getRPr();
    properties.getRFontsArray(0).setCs(font);
    properties.addNewSzCs().setVal(BigInteger.valueOf(points * 2L));
    properties.addNewLang().setBidi("km-KH");
  }

  private static void bold(XWPFParagraph paragraph) {
    paragraph.getRuns().get(0).setBold(true);
    paragraph.getRuns().get(0).getCTR().getRPr().addNewBCs();
  }

  private static void number(XWPFParagraph paragraph, String instruction) {
    var simple = paragraph.getCTP().addNewFldSimple();
    simple.setInstr(" " + instruction + " ");
    var run = simple.addNewR();
    var properties = run.addNewRPr();
    properties.addNewRFonts().setAscii(TEXT);
    properties.getRFontsArray(0).setHAnsi(TEXT);
    properties.getRFontsArray(0).setCs(TEXT);
    properties.addNewSz().setVal(BigInteger.valueOf(16));
    properties.addNewSzCs().setVal(BigInteger.valueOf(16));
    run.addNewT().setStringValue("1");
  }

  private XWPFTable table(int left, int right) {
    var table = document.createTable(1, 2);
    table.setTableAlignment(TableRowAlign.LEFT);
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(Integer.toString(left + right));
    var widths = new int[] {left, right};
    CTTbl word = table.getCTTbl();
    var borders = word.getTblPr().getTblBorders();
    borders.getBottom().setVal(STBorder.NONE);
    borders.getTop().setVal(STBorder.NONE);
    borders.getLeft().setVal(STBorder.NONE);
    borders.getRight().setVal(STBorder.NONE);
    borders.getInsideH().setVal(STBorder.NONE);
    borders.getInsideV().setVal(STBorder.NONE);
    if (word.getTblGrid() == null) {
      word.addNewTblGrid();
    }
    for (int i = 0; i < 2; i++) {
      var grid = word.getTblGrid();
      (i < grid.sizeOfGridColArray() ? grid.getGridColArray(i) : grid.addNewGridCol())
          .setW(BigInteger.valueOf(widths[i]));
      table.getRow(0).getCell(i).setWidth(Integer.toString(widths[i]));
    }
    table.getRow(0).setCantSplitRow(true);
    return table;
  }

  private static XWPFParagraph first(XWPFTableCell cell) {
    return cell.getParagraphArray(0);
  }

  /** A line that tapers from a lozenge to both sides, as below the motto of official papers. */
  private static byte[] ornament() throws IOException {
    var image = new BufferedImage(960, 120, BufferedImage.TYPE_INT_ARGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.BLACK);
    pen.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int side = -1; side <= 1; side += 2) {
      pen.setTransform(new AffineTransform(side, 0, 0, 1, 480, 60));
      var taper = new Path2D.Double();
      taper.moveTo(110, -6);
      taper.lineTo(470, 0);
      taper.lineTo(110, 6);
      taper.closePath();
      pen.fill(taper);
      var curl = new Path2D.Double();
      curl.moveTo(42, 0);
      curl.curveTo(60, -46, 106, -44, 108, 0);
      curl.curveTo(106, 30, 74, 28, 76, 4);
      pen.draw(curl);
    }
    pen.setTransform(new AffineTransform(1, 0, 0, 1, 480, 60));
    var lozenge = new Path2D.Double();
    lozenge.moveTo(0, -40);
    lozenge.lineTo(34, 0);
    lozenge.lineTo(0, 40);
    lozenge.lineTo(-34, 0);
    lozenge.closePath();
    pen.fill(lozenge);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
