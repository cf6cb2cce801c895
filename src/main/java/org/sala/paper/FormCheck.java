package org.sala.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.sala.language.Bilingual;

/** Says of a form whether papers can be made with it, and where not. */
final class FormCheck {

  private FormCheck() {}

  /**
   * Passes or refuses, and answers what does no harm but should be known.
   *
   * @throws org.sala.engine.Refusal with a sentence for each thing that is wrong
   */
  static List<Bilingual> check(byte[] content) throws IOException {
    var problems = new FormProblems();
    Path file = Files.createTempFile("form", ".docx");
    try {
      Files.write(file, content);
      FormParts.check(file, problems);
      problems.refuse();
    } catch (java.util.zip.ZipException e) {
      throw FormParts.damaged();
    } finally {
      Files.delete(file);
    }
    try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
      FormFields.check(document, problems);
    } catch (RuntimeException e) {
      throw e instanceof org.sala.engine.Refusal ? e : FormParts.damaged();
    }
    problems.refuse();
    return problems.warnings();
  }
}
