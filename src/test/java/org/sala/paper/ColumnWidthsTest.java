package org.sala.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The columns of a printed table")
class ColumnWidthsTest {

  @Test
  @DisplayName("are as wide as is wanted where every word has room")
  void asWanted() {
    assertThat(ColumnWidths.of(new float[] {1, 3}, new float[] {10, 10}, 100))
        .containsExactly(25, 75);
  }

  @Test
  @DisplayName("are as wide as their widest word, at the expense of those with room")
  void noWordBroken() {
    var widths = ColumnWidths.of(new float[] {1, 1, 8}, new float[] {30, 8, 20}, 100);
    assertThat(widths[0]).isEqualTo(30);
    assertThat(widths[1]).isGreaterThanOrEqualTo(8);
    assertThat(widths[2]).isGreaterThanOrEqualTo(20);
    assertThat(widths[0] + widths[1] + widths[2]).isBetween(99.9f, 100.1f);
  }

  @Test
  @DisplayName("are as wide as is wanted where the words of all do not fit")
  void tooMuch() {
    assertThat(ColumnWidths.of(new float[] {1, 1}, new float[] {80, 80}, 100))
        .containsExactly(50, 50);
  }
}
