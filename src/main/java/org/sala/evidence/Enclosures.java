package org.sala.evidence;

import java.util.Comparator;
import java.util.List;
import org.sala.language.VisibleText;
import org.springframework.stereotype.Component;

/** What goes with a letter to an institution: the papers of a case, and pictures without faces. */
@Component
public class Enclosures {

  private final EvidenceFiles files;

  Enclosures(EvidenceFiles files) {
    this.files = files;
  }

  /** The files of a case by what they are about, else by their names, oldest first. */
  public List<String> of(String number) {
    return files.of(number).stream()
        .filter(file -> file.mayLeave() || !file.kind().isPicture())
        .sorted(Comparator.comparing(EvidenceFile::id))
        .map(file -> VisibleText.isBlank(file.subject()) ? file.name() : file.subject())
        .map(VisibleText::strip)
        .toList();
  }
}
