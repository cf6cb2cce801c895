package org.sala.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A HEIC picture")
class HeicPicturesTest {

  @TempDir Path programs;
  private byte[] heic;

  @BeforeEach
  void picture() throws Exception {
    Files.write(programs.resolve("inside.jpg"), HostileFiles.picture("jpeg", 640, 480));
    heic =
        HostileFiles.join(
            HostileFiles.box("ftyp", "heic\0\0\0\0mif1heic"), HostileFiles.box("meta", "x"));
  }

  private void program(String script) throws Exception {
    var program = programs.resolve("heif-convert");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Examination.Examined examined(IncomingFile file) throws Exception {
    var pictures = new Pictures();
    return new Examination(
            pictures, new HeicPictures(pictures, programs.toString()), new WebpPicture(pictures))
        .examine(file);
  }

  @Test
  @DisplayName(
      "is kept as it came where heif-convert is not installed, or fails, or makes nonsense")
  void keptAsItCame() throws Exception {
    for (var script : Arrays.asList(null, "exit 1", "exit 0", "echo nonsense > \"$4\"")) {
      if (script != null) {
        program(script);
      }
      try (var file = IncomingFile.receive(new ByteArrayInputStream(heic), 1_000_000)) {
        var examined = examined(file);
        assertThat(examined.kind()).isEqualTo(EvidenceKind.HEIC);
        assertThat(examined.drawn()).as(script).isFalse();
      }
    }
    assertThat(leftBehind()).isZero();
  }

  @Test
  @DisplayName("is shown as a JPEG that Sala drew from what heif-convert read")
  void shown() throws Exception {
    program("cp " + programs.resolve("inside.jpg") + " \"$4\"");
    try (var file = IncomingFile.receive(new ByteArrayInputStream(heic), 1_000_000)) {
      assertThat(examined(file).drawn()).isTrue();
      assertThat(FileJudge.judge(file.shown())).isEqualTo(EvidenceKind.JPEG);
      assertThat(FileJudge.judge(file.small())).isEqualTo(EvidenceKind.JPEG);
    }
    assertThat(leftBehind()).isZero();
  }

  private static long leftBehind() throws Exception {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(Files::isDirectory)
          .filter(file -> file.getFileName().toString().startsWith("sala-evidence-"))
          .count();
    }
  }
}
