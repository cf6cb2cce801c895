package org.sala.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamReader;
import org.sala.engine.Refusal;
import org.sala.evidence.EvidenceKind;
import org.sala.evidence.PackedOffice;
import org.sala.evidence.SafeXml;
import org.sala.language.Wording;

/** Looks through the parts of a form before anything else reads it. */
final class FormParts {

  private static final long UNPACKED = 12_000_000;
  private static final String KNOWN =
      "\\[content_types\\]\\.xml|_rels/.*|docprops/.*|customxml/.*|word/_rels/.*|word/theme/.*"
          + "|word/(document|styles|stylesWithEffects|settings|websettings|fonttable|numbering"
          + "|footnotes|endnotes|comments|header\\d*|footer\\d*)\\.xml"
          + "|word/media/[^/]+\\.(png|jpe?g)|word/|customxml/|docprops/|_rels/";

  private FormParts() {}

  static void check(Path file, FormProblems problems) throws IOException {
    if (PackedOffice.inspect(file, UNPACKED) != EvidenceKind.DOCX) {
      throw new Refusal(Wording.of("paper.form.no-document"));
    }
    for (var part : names(file, name -> !name.toLowerCase(Locale.ROOT).matches(known()))) {
      problems.add("paper.form.part", "", part);
    }
    for (var part : names(file, name -> name.endsWith(".rels"))) {
      SafeXml.each(file, part, FormParts::damaged, xml -> link(xml, problems));
    }
    for (var part :
        names(file, name -> name.matches("word/(document|header\\d*|footer\\d*)\\.xml"))) {
      SafeXml.each(file, part, FormParts::damaged, new FormMarkup(problems));
    }
  }

  static Refusal damaged() {
    return new Refusal(Wording.of("paper.form.damaged"));
  }

  private static String known() {
    return KNOWN.toLowerCase(Locale.ROOT);
  }

  private static void link(XMLStreamReader xml, FormProblems problems) {
    if (xml.isStartElement()
        && "External".equalsIgnoreCase(xml.getAttributeValue(null, "TargetMode"))) {
      problems.add("paper.form.link", "");
    }
  }

  private static List<String> names(Path file, Predicate<String> which) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      return zip.stream().map(ZipEntry::getName).filter(which).sorted().toList();
    }
  }
}
