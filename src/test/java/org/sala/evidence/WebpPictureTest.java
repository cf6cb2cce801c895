package org.sala.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two pictures were made by Chromium: red at the left, blue at the right, 64 by 48 points. */
@DisplayName("A picture in WebP")
class WebpPictureTest {

  private static final int WHOLE = 20;

  private final Pictures pictures = new Pictures();
  private final Examination examination =
      new Examination(pictures, new HeicPictures(pictures, ""), new WebpPicture(pictures));

  private static byte[] picture(String name) throws Exception {
    return Files.readAllBytes(Path.of("src/test/resources/evidence", name + ".webp"));
  }

  private Examination.Examined examined(byte[] bytes) throws Exception {
    try (var file = IncomingFile.receive(new ByteArrayInputStream(bytes), 1_000_000)) {
      return examination.examine(file);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lossy", "lossless"})
  @DisplayName("is shown as a JPEG of what is seen in it, however it is packed")
  void shown(String name) throws Exception {
    try (var file = IncomingFile.receive(new ByteArrayInputStream(picture(name)), 1_000_000)) {
      var examined = examination.examine(file);
      assertThat(examined.kind()).isEqualTo(EvidenceKind.WEBP);
      assertThat(examined.drawn()).isTrue();
      assertThat(FileJudge.judge(file.shown())).isEqualTo(EvidenceKind.JPEG);
      var seen = ImageIO.read(file.shown().toFile());
      assertThat(new int[] {seen.getWidth(), seen.getHeight()}).containsExactly(64, 48);
      var left = new Color(seen.getRGB(10, 20));
      var right = new Color(seen.getRGB(50, 20));
      assertThat(left.getRed()).isGreaterThan(150).isGreaterThan(2 * left.getBlue());
      assertThat(right.getBlue()).isGreaterThan(150).isGreaterThan(2 * right.getRed());
    }
  }

  @Test
  @DisplayName("is kept as it came where its picture is not as large as it says, or very large")
  void twoSizes() throws Exception {
    var smaller = picture("lossy");
    smaller[WHOLE + 4] = 1; // of the width less one
    var larger = picture("lossless");
    int head = new String(larger, StandardCharsets.ISO_8859_1).indexOf("VP8L") + 9;
    Arrays.fill(larger, head, head + 3, (byte) 0xFF);
    Arrays.fill(larger, WHOLE + 4, WHOLE + 10, (byte) 0x3F);
    for (var picture : new byte[][] {smaller, larger}) {
      var examined = examined(picture);
      assertThat(examined.kind()).isEqualTo(EvidenceKind.WEBP);
      assertThat(examined.drawn()).isFalse();
    }
  }

  @Test
  @DisplayName("tells how the camera was held where its block begins at once")
  void taken() throws Exception {
    // One list with one value: turned to the right.
    var list = new byte[] {8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0};
    var block =
        HostileFiles.join(
            new byte[] {'E', 'X', 'I', 'F', 26, 0, 0, 0}, HostileFiles.join("II*\0", list));
    var whole = HostileFiles.join(picture("lossy"), block);
    whole[4] = (byte) (whole.length - 8);
    whole[5] = (byte) (whole.length - 8 >> 8);
    assertThat(examined(whole).taken().turned()).isEqualTo(6);
  }
}
