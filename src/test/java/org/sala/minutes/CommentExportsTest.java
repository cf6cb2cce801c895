package org.sala.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.intake.CommentAddress;
import org.springframework.beans.factory.annotation.Autowired;

@SalaTest
@DisplayName("Comments as they are exported")
class CommentExportsTest {

  @Autowired FileReading files;
  @Autowired Checking checking;
  @Autowired LinePages pages;
  @Autowired Office office;
  @TempDir Path folder;

  @BeforeEach
  void today() {
    office.itIs("2026-11-27T09:00");
  }

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  private List<Row> read(String name, String channel) {
    var file = Papers.resource(folder, "comments/" + name);
    var id = files.read(file, name, null, channel, "desk");
    checking.work();
    return pages.page(id, "all", 0, 200).rows();
  }

  private static String cell(Row row, String field) {
    return row.cells().get(field);
  }

  @Test
  @DisplayName("from Facebook's Graph: comments below their post, with the place that they name")
  void graph() {
    var rows = read("graph.json", "FACEBOOK");
    assertThat(rows)
        .extracting(row -> cell(row, "author"), row -> cell(row, "text"))
        .containsExactly(
            tuple("Sok Dara", "The road to Chrey Bak is broken"),
            tuple(null, "No name, no address, but a number"),
            tuple("Sala page", "ថ្ងៃនេះមានវេទិកា"));
    assertThat(cell(rows.get(1), "permalink")).isEqualTo("https://www.facebook.com/10_56");
    assertThat(rows.get(0).problems()).isEmpty();
    assertThat(rows.get(0).guesses())
        .anySatisfy(
            guess -> {
              assertThat(guess.field()).isEqualTo("place");
              assertThat(guess.name().en()).startsWith("Chrey Bak");
              assertThat(guess.reason().en()).isEqualTo("The comment speaks of “Chrey Bak”.");
            });
    var again = read("graph.json", "FACEBOOK");
    assertThat(again).extracting(Row::key).isEqualTo(rows.stream().map(Row::key).toList());
  }

  @Test
  @DisplayName("from Facebook's own download: letters that it took apart are put together")
  void ownDownload() {
    assertThat(read("facebook-own.json", "FACEBOOK"))
        .extracting(
            row -> cell(row, "author"), row -> cell(row, "text"), row -> cell(row, "postedAt"))
        .containsExactly(tuple("សុខ ដារ៉ា", "ផ្លូវទៅជ្រៃបាក់ខូច", "2026-11-25T01:30:00Z"));
  }

  @Test
  @DisplayName("from Telegram: texts in pieces, each message with its address")
  void telegram() {
    assertThat(read("telegram.json", "TELEGRAM"))
        .extracting(
            row -> cell(row, "author"), row -> cell(row, "text"), row -> cell(row, "permalink"))
        .containsExactly(
            tuple(
                "Bopha",
                "The bridge fell, see https://example.org/a please",
                "https://t.me/c/1234567890/2"),
            tuple("Dara", "Yes, carts cannot pass", "https://t.me/c/1234567890/3"));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("have one address in all its forms")
  @CsvSource({
    "https://m.facebook.com/1/posts/10/?comment_id=5&__tn__=R, https://www.facebook.com/1/posts/10?comment_id=5",
    "facebook.com/1/posts/10?fbclid=x&comment_id=5#a, https://www.facebook.com/1/posts/10?comment_id=5",
    "https://m.facebook.com/story.php?id=2&story_fbid=1&ref=a, https://www.facebook.com/permalink.php?story_fbid=1&id=2",
    "https://t.me/s/forum/12?single, https://t.me/forum/12",
    "https://telegram.me/forum/12?comment=3, https://t.me/forum/12?comment=3",
    "https://evil.example/https://facebook.com/1, https://evil.example/https://facebook.com/1",
    "https://facebook.com.evil.example/1, https://facebook.com.evil.example/1"
  })
  void addresses(String written, String one) {
    assertThat(CommentAddress.of(written)).isEqualTo(one);
  }
}
