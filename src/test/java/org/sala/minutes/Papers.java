package org.sala.minutes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Minutes as secretaries write them, in the programs that offices use. */
public final class Papers {

  private Papers() {}

  /** A workbook: an empty first sheet, then one with merged titles and Khmer column names. */
  public static Path workbook(Path folder, String subjectOfTheFirst) {
    try (var workbook = new XSSFWorkbook()) {
      workbook.createSheet("សន្លឹក១");
      var sheet = workbook.createSheet("កំណត់ហេតុ");
      var dates = workbook.createCellStyle();
      dates.setDataFormat(workbook.createDataFormat().getFormat("m/d/yy"));
      sheet.createRow(0).createCell(0).setCellValue("ព្រះរាជាណាចក្រកម្ពុជា");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 8));
      sheet.createRow(1).createCell(0).setCellValue("កំណត់ហេតុវេទិកាសន្ទនា ខេត្តកំពង់ឆ្នាំង");
      sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 8));
      row(sheet.createRow(3), HEADERS);
      for (int i = 0; i < LINES.size(); i++) {
        var row = sheet.createRow(4 + i);
        row(row, LINES.get(i));
        row.getCell(0).setCellValue(i + 1);
      }
      sheet.getRow(4).getCell(1).setCellValue(subjectOfTheFirst);
      var due = sheet.getRow(4).createCell(8);
      due.setCellValue(java.time.LocalDate.of(2026, 5, 4));
      due.setCellStyle(dates);
      return save(folder, "minutes.xlsx", workbook::write);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final String[] HEADERS = {
    "ល.រ",
    "កម្មវត្ថុ",
    "ខ្លឹមសារសំណើ",
    "ទីតាំង",
    "អង្គការ",
    "អ្នកលើកឡើង",
    "ភេទ",
    "ពាក្យសន្យា",
    "កាលកំណត់"
  };

  private static final List<String[]> LINES =
      List.of(
          new String[] {
            "", "", "ផ្លូវទៅទីផ្សារខូច រទេះបាក់ភ្លៅ។", "ភូមិកណ្តាល ឃុំស្វាយជុក ស្រុកសាមគ្គីមានជ័យ",
            "សមាគមអ្នកបើករទេះ", "ឈឹម សុភា", "ស", "ជួសជុលផ្លូវ"
          },
          new String[] {
            "",
            "ការបូមខ្សាច់នៅពេលយប់",
            "សាឡាងបូមខ្សាច់ធ្វើឱ្យបាក់ច្រាំង។",
            "កោះថ្កូវ, ជលគិរី",
            "",
            "អ៊ុំ វណ្ណា",
            "ប"
          },
          new String[] {
            "",
            "ទឹកស្អាតមិនគ្រប់គ្រាន់",
            "អណ្តូងរីងស្ងួតតាំងពីខែកុម្ភៈ។",
            "Khsam, Kompong Chhnang municipality",
            "សហគមន៍ខ្សាម",
            "",
            ""
          });

  /** A document: titles, a table of requests, a sentence, and a second table in another order. */
  public static Path document(Path folder) {
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("Minutes of the forum");
      table(
          document,
          new String[][] {
            {"No.", "Issue", "Details", "Commune", "District", "NGO", "Raised by"},
            {
              "1",
              "School without a teacher",
              "The school of the village has had no teacher since May.",
              "Peani",
              "Kampong Tralach",
              "Children of the Lake",
              "Meas Bopha"
            },
            {
              "2",
              "Clinic has no medicine",
              "The health centre has no medicine for the elderly.",
              "Longvek",
              "Kompong Tralach",
              "Children of the Lake",
              ""
            }
          });
      document.createParagraph().createRun().setText("Answered at once:");
      table(
          document,
          new String[][] {
            {"Details", "Answer", "Answered by", "Place", "Union", "No."},
            {
              "Do factory workers get overtime on holidays?", "Yes, double pay.", "Head of Labour",
              "Rolea B'ier district", "Union of the Looms", "1"
            }
          });
      return save(folder, "minutes.docx", document::write);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void table(XWPFDocument document, String[][] cells) {
    var table = document.createTable(cells.length, cells[0].length);
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < cells[row].length; column++) {
        table.getRow(row).getCell(column).setText(cells[row][column]);
      }
    }
  }

  private static void row(org.apache.poi.ss.usermodel.Row row, String[] cells) {
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }

  /** A file of the test resources. */
  public static Path resource(Path folder, String name) {
    try (InputStream from = Papers.class.getResourceAsStream("/minutes/" + name)) {
      var file = folder.resolve(Path.of(name).getFileName());
      Files.write(file, from.readAllBytes());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Content {
    void write(OutputStream to) throws IOException;
  }

  private static Path save(Path folder, String name, Content content) throws IOException {
    var file = folder.resolve(name);
    try (var to = Files.newOutputStream(file)) {
      content.write(to);
    }
    return file;
  }
}
