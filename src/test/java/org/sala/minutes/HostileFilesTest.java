package org.sala.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A process with 256 MB refuses in under ten seconds")
class HostileFilesTest {

  private static final String SHEET = "xl/worksheets/sheet2.xml";
  private static final String SHEET_HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet"
          + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
  private static final String HEADER =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Subject</t></is></c><c r=\"B1\""
          + " t=\"inlineStr\"><is><t>Commune</t></is></c></row>";
  private static final String WORD_HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
          + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
  private static final String LAUGHS =
      "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c"
          + " \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";

  private static final String OPEN_HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
          + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
          + "<office:spreadsheet><table:table table:name=\"a\">";
  private static final String OPEN_END =
      "</table:table></office:spreadsheet></office:body></office:document-content>";

  private final Map<String, String> expected = new LinkedHashMap<>();
  private final Map<String, String> said = new HashMap<>();
  private final Map<String, Long> millis = new HashMap<>();
  private Path files;
  private Path workbook;
  private Path document;
  private Path sheets;
  private Path texts;
  private Path oldWorkbook;

  private interface Content {
    void write(OutputStream to) throws IOException;
  }

  @BeforeAll
  void readInAChild(@TempDir Path folder) throws Exception {
    files = Files.createDirectory(folder.resolve("files"));
    workbook = Papers.workbook(folder, "ផ្លូវ");
    document = Papers.document(folder);
    sheets = Papers.resource(folder, "files/official.ods");
    texts = Papers.resource(folder, "files/official-text.odt");
    oldWorkbook = Papers.resource(folder, "files/official.xls");
    packed();
    markup();
    openDocuments();
    kinds();
    tables();
    var child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                ReadingChild.class.getName(),
                files.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var output =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        var parts = line.split("\\|", 3);
        if (parts.length == 3) {
          millis.put(parts[0], Long.parseLong(parts[1]));
          said.put(parts[0], parts[2]);
        }
      }
    }
  }

  private void packed() throws IOException {
    variant(
        "zip-bomb.xlsx",
        "unpacks to far more",
        workbook,
        SHEET,
        to -> repeat(to, SHEET_HEAD + "<sheetData>", "<row r=\"1\"></row>", 20_000_000));
    variant(
        "picture-bomb.docx",
        "unpacks to far more",
        document,
        "word/media/a.png",
        to -> repeat(to, "", "0000000000000000", 20_000_000));
    variant(
        "nested-zip.docx",
        "another packed file",
        document,
        "word/inner.bin",
        to -> Files.copy(workbook, to));
    variant("macros.xlsx", "contains macros", workbook, "xl/vbaProject.bin", to -> to.write(1));
    variant(
        "macro-kind.docx",
        "contains macros",
        document,
        "[Content_Types].xml",
        text(
            "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"));
    file("macro-name.xlsm", "content of the file is XLSX", Files.readAllBytes(workbook));
    var whole = Files.readAllBytes(workbook);
    file("truncated.xlsx", "damaged", java.util.Arrays.copyOf(whole, whole.length / 2));
    variant("both.xlsx", "two kinds at once", workbook, "word/document.xml", text("<a/>"));
    variant("broken-sheet.xlsx", "damaged", workbook, SHEET, text(SHEET_HEAD + "<sheetData><row"));
  }

  private void markup() throws IOException {
    variant(
        "billion-laughs.xlsx",
        "instructions that no spreadsheet",
        workbook,
        SHEET,
        text(LAUGHS + SHEET_HEAD + "<sheetData>" + HEADER + "&c;</sheetData></worksheet>"));
    variant(
        "external-entity.docx",
        "instructions that no spreadsheet",
        document,
        "word/document.xml",
        text("<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>" + WORD_HEAD + "&a;"));
    variant(
        "utf-16-entity.xlsx",
        "instructions that no spreadsheet",
        workbook,
        SHEET,
        to -> to.write((LAUGHS + SHEET_HEAD).getBytes(StandardCharsets.UTF_16)));
    variant(
        "deep.docx",
        "unpacks to far more",
        document,
        "word/document.xml",
        to -> repeat(to, WORD_HEAD, "<w:p>", 3_000_000));
    variant(
        "long-tag.xlsx",
        "unpacks to far more",
        workbook,
        SHEET,
        to -> repeat(to, SHEET_HEAD + "<row a=\"", "aaaaaaaaaaaaaaaa", 1_000_000));
    variant(
        "many-texts.xlsx",
        "damaged",
        workbook,
        "xl/sharedStrings.xml",
        text(
            "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " count=\"2000000000\" uniqueCount=\"2000000000\"></sst>"));
  }

  private void openDocuments() throws IOException {
    variant(
        "bomb.ods",
        "unpacks to far more",
        sheets,
        "content.xml",
        to -> repeat(to, OPEN_HEAD, "<text:p></text:p>", 20_000_000));
    variant(
        "laughs.ods",
        "instructions that no spreadsheet",
        sheets,
        "content.xml",
        text(LAUGHS + "<a>&c;</a>"));
    variant(
        "repeated-rows.ods",
        "more than 5,000 rows",
        sheets,
        "content.xml",
        text(
            OPEN_HEAD
                + openRow("Subject", "Commune", 1)
                + openRow("a", "b", 9_999_999)
                + OPEN_END));
    variant(
        "repeated-columns.ods",
        "more than 60 columns",
        sheets,
        "content.xml",
        text(
            OPEN_HEAD
                + openRow("Subject", "Commune", 1)
                + "<table:table-row><table:table-cell table:number-columns-repeated=\"9999999\""
                + " office:value-type=\"string\"><text:p>a</text:p></table:table-cell>"
                + "</table:table-row>"
                + OPEN_END));
    variant(
        "many-merges.ods",
        "unpacks to far more",
        sheets,
        "content.xml",
        to -> {
          to.write(bytes(OPEN_HEAD + openRow("Subject", "Commune", 1)));
          for (int i = 0; i < 2_000; i++) {
            to.write(
                bytes(
                    "<table:table-row><table:table-cell table:number-rows-spanned=\"9999999\""
                        + " office:value-type=\"string\"><text:p>a</text:p></table:table-cell>"
                        + "</table:table-row>"));
          }
          to.write(bytes(OPEN_END));
        });
    variant(
        "locked.ods",
        "has a password",
        sheets,
        "META-INF/manifest.xml",
        text("<m><encryption-data/></m>"));
    variant("macros.ods", "contains macros", sheets, "Basic/Standard/script-lb.xml", text("<a/>"));
    variant(
        "entity.odt",
        "instructions that no spreadsheet",
        texts,
        "content.xml",
        text("<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><a>&a;</a>"));
    variant(
        "drawing.odg",
        "cannot be read from a file of this kind",
        sheets,
        "mimetype",
        text("application/vnd.oasis.opendocument.graphics"));
    var whole = Files.readAllBytes(oldWorkbook);
    file("half.xls", "old kind or damaged", java.util.Arrays.copyOf(whole, whole.length / 2));
    var broken = whole.clone();
    java.util.Arrays.fill(broken, 600, 3_000, (byte) 0x7F);
    file("scrambled.xls", "", broken);
  }

  private static String openRow(String one, String other, int times) {
    return "<table:table-row table:number-rows-repeated=\"%d\"><table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell><table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell></table:table-row>"
        .formatted(times, one, other);
  }

  private void kinds() throws IOException {
    var whole = Files.readAllBytes(workbook);
    file("pdf-and-zip.xlsx", "This is a PDF", join("%PDF-1.4\n", whole));
    file("page-and-zip.xlsx", "page of the web", join("<html><body>", whole));
    var both = Files.newOutputStream(files.resolve("zip-with-pdf-head.xlsx"));
    try (var zip = new ZipOutputStream(both)) {
      zip.setMethod(ZipOutputStream.DEFLATED);
      zip.setLevel(0);
      zip.putNextEntry(new ZipEntry("a"));
      zip.write("%PDF-1.4 <html>".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      copy(workbook, zip, "");
    }
    expected.put("zip-with-pdf-head.xlsx", "two kinds at once");
    file("workbook.csv", "content of the file is XLSX", whole);
    file("text.xlsx", "content of the file is text", bytes("Subject,Commune\na,b\n"));
    var old = new byte[4096];
    System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
    file("broken-old.xls", "of an old kind or damaged", old);
    file("page.csv", "page of the web", bytes("<html></html>"));
    file("other-zip.xlsx", "cannot be read from a file of this kind", zipOf("a.txt"));
  }

  private void tables() throws IOException {
    variant(
        "million-rows.xlsx",
        "more than 5,000 rows",
        workbook,
        SHEET,
        to -> {
          to.write(bytes(SHEET_HEAD + "<sheetData>" + HEADER));
          for (int i = 2; i <= 200_000; i++) {
            to.write(bytes("<row r=\"" + i + "\"><c r=\"A" + i + "\"><v>1</v></c></row>"));
          }
          to.write(bytes("</sheetData></worksheet>"));
        });
    variant(
        "claimed-rows.xlsx",
        "more than 5,000 rows",
        workbook,
        SHEET,
        text(
            SHEET_HEAD
                + "<dimension ref=\"A1:XFD1048576\"/><sheetData>"
                + HEADER
                + "</sheetData></worksheet>"));
    variant(
        "sparse-rows.xlsx",
        "more than 5,000 rows",
        workbook,
        SHEET,
        text(
            SHEET_HEAD
                + "<sheetData>"
                + HEADER
                + "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row></sheetData></worksheet>"));
    variant(
        "far-column.xlsx",
        "more than 60 columns",
        workbook,
        SHEET,
        text(
            SHEET_HEAD
                + "<sheetData>"
                + HEADER
                + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row></sheetData></worksheet>"));
    file(
        "columns.csv",
        "more than 60 columns",
        bytes("Subject,Commune\n" + "a,".repeat(70) + "a\n"));
    file(
        "cell.csv",
        "more than 10,000 characters",
        bytes("Subject,Commune\n" + "a".repeat(10_001) + ",b\n"));
    file("open-quote.csv", "", bytes("Subject,Commune\n\"" + "a,b\n".repeat(2_000_000)));
    file("rows.csv", "more than 5,000 rows", bytes("Subject,Commune\n" + "a,b\n".repeat(5_001)));
    file("large.csv", "larger than 10 MB", bytes("Subject,Commune\n" + "a,b\n".repeat(2_700_000)));
    file(
        "latin-1.csv",
        "cannot be read safely",
        "Subject,Commune\ncafé,b\n".getBytes(StandardCharsets.ISO_8859_1));
    file("zeros.csv", "cannot be read from a file of this kind", new byte[100_000]);
    file("empty.csv", "is empty", new byte[0]);
    file("no-rows.csv", "no rows below", bytes("Subject,Commune\n\n , \n"));
    file("no-table.csv", "There is no table", bytes("a\nb\nc\n"));
  }

  java.util.Set<String> names() {
    return expected.keySet();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void refuses(String name) {
    assertThat(said.get(name)).as(name).isNotNull().contains(expected.get(name));
    assertThat(said.get(name)).doesNotStartWith("FAILED").doesNotStartWith("read");
    assertThat(millis.get(name)).as("milliseconds").isLessThan(10_000);
  }

  private void file(String name, String sentence, byte[] content) throws IOException {
    Files.write(files.resolve(name), content);
    expected.put(name, sentence);
  }

  private void variant(String name, String sentence, Path base, String part, Content content)
      throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(files.resolve(name)))) {
      copy(base, zip, part);
      zip.putNextEntry(new ZipEntry(part));
      content.write(zip);
      zip.closeEntry();
    }
    expected.put(name, sentence);
  }

  private static void copy(Path from, ZipOutputStream to, String without) throws IOException {
    try (var zip = new ZipFile(from.toFile())) {
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        if (!entry.getName().equals(without)) {
          to.putNextEntry(new ZipEntry(entry.getName()));
          zip.getInputStream(entry).transferTo(to);
          to.closeEntry();
        }
      }
    }
  }

  private byte[] zipOf(String name) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
    }
    return bytes.toByteArray();
  }

  private static Content text(String text) {
    return to -> to.write(bytes(text));
  }

  private static void repeat(OutputStream to, String head, String text, int times)
      throws IOException {
    to.write(bytes(head));
    var thousand = bytes(text.repeat(1_000));
    for (int i = 0; i < times / 1_000; i++) {
      to.write(thousand);
    }
  }

  private static byte[] join(String head, byte[] rest) {
    var all = new byte[head.length() + rest.length];
    System.arraycopy(bytes(head), 0, all, 0, head.length());
    System.arraycopy(rest, 0, all, head.length(), rest.length);
    return all;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
