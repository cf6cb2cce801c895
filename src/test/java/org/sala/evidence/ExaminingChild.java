package org.sala.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sala.engine.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;

/** Examines every file of a folder, in a process of its own, and says what came of it. */
class ExaminingChild {

  public static void main(String[] arguments) throws IOException {
    LocaleContextHolder.setDefaultLocale(java.util.Locale.ENGLISH);
    LocaleContextHolder.setLocale(java.util.Locale.ENGLISH);
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var pictures = new Pictures();
    var examination =
        new Examination(
            pictures, new HeicPictures(pictures, "/usr/bin"), new WebpPicture(pictures));
    try (var files = Files.list(Path.of(arguments[0]))) {
      for (var file : files.sorted().toList()) {
        var begun = System.nanoTime();
        var said = examine(examination, file);
        out.println(
            file.getFileName() + "|" + (System.nanoTime() - begun) / 1_000_000 + "|" + said);
      }
    }
  }

  private static String examine(Examination examination, Path file) {
    try (var body = Files.newInputStream(file);
        var incoming = IncomingFile.receive(body, EvidenceAdding.LARGEST)) {
      var examined = examination.examine(incoming);
      var shown = Files.readString(incoming.shown(), StandardCharsets.ISO_8859_1);
      var kept = shown.contains(HostileFiles.PAYLOAD) ? " WITH PAYLOAD" : "";
      return "taken as " + examined.kind() + kept;
    } catch (Refusal refusal) {
      return refusal.getMessage();
    } catch (Throwable failure) {
      return "FAILED " + failure;
    }
  }
}
