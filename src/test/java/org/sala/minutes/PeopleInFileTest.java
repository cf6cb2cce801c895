package org.sala.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.engine.Refusal;
import org.sala.minutes.PeopleInFile.Counted;
import org.sala.minutes.PeopleInFile.People;
import org.sala.minutes.paper.MinutesSettings;
import org.springframework.util.unit.DataSize;

@DisplayName("A list of those who came to a meeting, as a file,")
class PeopleInFileTest {

  @TempDir Path folder;
  private PeopleInFile files;

  @BeforeEach
  void settings() {
    files =
        new PeopleInFile(
            new MinutesSettings(
                DataSize.ofMegabytes(10), DataSize.ofMegabytes(64), 5000, 60, 1000));
  }

  private People read(String text) throws IOException {
    return files.read(Files.writeString(folder.resolve("people.csv"), text), "people.csv");
  }

  @Test
  @DisplayName("names people with their gender in Khmer as lists of attendance do")
  void names() throws IOException {
    assertThat(
            read(
                """
                ល.រ,នាមត្រកូល និងនាមខ្លួន,ភេទ,មកពី
                ១,ចាន់ ដារ៉ា,ប,មន្ទីរការងារ
                ២,សុខ ស្រីមុំ,ស,សហជីពតម្បាញសូត្រ
                ៣,កែវ ពិសី,,
                """))
        .isEqualTo(
            new People(
                java.util.List.of(
                    new Counted("OTHER", "មន្ទីរការងារ", "ចាន់ ដារ៉ា", "MALE", 1),
                    new Counted("OTHER", "សហជីពតម្បាញសូត្រ", "សុខ ស្រីមុំ", "FEMALE", 1),
                    new Counted("OTHER", null, "កែវ ពិសី", "UNSTATED", 1)),
                java.util.List.of()));
  }

  @Test
  @DisplayName("counts groups: those who are not women of a total are men")
  void counts() throws IOException {
    var people =
        read(
            """
            Organisation,Type,Total,Of them women
            Silk Looms,Union,12 people,7
            Quiet River,Community,៨,៨
            Anonymous,,4,
            Contradiction,NGO,3,5
            """);
    assertThat(people.participants())
        .containsExactly(
            new Counted("UNION", "Silk Looms", null, "FEMALE", 7),
            new Counted("UNION", "Silk Looms", null, "MALE", 5),
            new Counted("COMMUNITY", "Quiet River", null, "FEMALE", 8),
            new Counted("OTHER", "Anonymous", null, "UNSTATED", 4));
    assertThat(people.unread()).containsExactly(5);
  }

  @Test
  @DisplayName("may be a workbook with a title above and a total below, which is nobody")
  void workbook() throws IOException {
    var file = folder.resolve("people.xlsx");
    try (var book = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      var sheet = book.createSheet();
      String[][] rows = {
        {"បញ្ជីវត្តមាន", null, null},
        {"អង្គភាព", "ស្រី", "ប្រុស"},
        {"មន្ទីរបរិស្ថាន", "2", "3"},
        {"សរុប", "2", "3"}
      };
      for (int i = 0; i < rows.length; i++) {
        var row = sheet.createRow(i);
        for (int j = 0; j < rows[i].length; j++) {
          if (rows[i][j] != null) {
            row.createCell(j).setCellValue(rows[i][j]);
          }
        }
      }
      book.write(out);
    }
    assertThat(files.read(file, "people.xlsx").participants())
        .containsExactly(
            new Counted("OTHER", "មន្ទីរបរិស្ថាន", null, "FEMALE", 2),
            new Counted("OTHER", "មន្ទីរបរិស្ថាន", null, "MALE", 3));
  }

  @Test
  @DisplayName("is refused with a sentence where it is no table of people")
  void other() {
    assertThatThrownBy(() -> read("Colour,Weight\nred,5\n")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> read("")).isInstanceOf(Refusal.class);
  }
}
