package org.sala.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.evidence.WaitingFiles.Waiting;
import org.sala.language.Wording;
import org.sala.people.Staff;
import org.springframework.stereotype.Component;

/**
 * Files handed over with minutes: they wait at their lines (see {@link AnnexAdding}) and become
 * evidence of a request once there is one (R32).
 */
@Component
public class Annexes {

  private final WaitingFiles waiting;
  private final HandingOver handingOver;
  private final CaseFile caseFile;
  private final Staff staff;

  Annexes(WaitingFiles waiting, HandingOver handingOver, CaseFile caseFile, Staff staff) {
    this.waiting = waiting;
    this.handingOver = handingOver;
    this.caseFile = caseFile;
    this.staff = staff;
  }

  /** A file at a line. */
  public record Annex(long id, int line, String name, long size, String addedBy, Instant addedAt) {}

  /** Those of minutes, in the order of their lines. */
  public List<Annex> of(long source) {
    return waiting.of(source).stream().map(this::annex).toList();
  }

  private Annex annex(Waiting file) {
    return new Annex(
        file.id(),
        file.line(),
        file.name(),
        file.size(),
        staff.nameOf(file.addedBy()),
        file.addedAt());
  }

  /** Takes a file away; whether it was there. */
  public boolean remove(long source, int line, long id) {
    return waiting.remove(source, line, id);
  }

  /** Takes all away that wait at these lines. */
  public void removeAll(long source, Collection<Integer> lines) {
    waiting.removeAll(source, lines);
  }

  /** The lines among these at which files wait. */
  public Set<Integer> lines(long source, Collection<Integer> lines) {
    return waiting.lines(source, lines);
  }

  /** The line stands elsewhere now, in other minutes, and its files with it. */
  public void move(long source, int line, long to, int toLine) {
    waiting.move(source, line, to, toLine);
  }

  /** Makes the files of a line evidence of a case; the case file says each. */
  public void handOver(long source, int line, String caseNumber) {
    caseFile.lock(caseNumber);
    var files = waiting.of(source).stream().filter(file -> file.line() == line).toList();
    handingOver.handOver(source, line, caseNumber);
    files.forEach(
        file ->
            caseFile.add(
                Draft.event(
                    caseNumber,
                    "FILE_ADDED",
                    Wording.of("evidence.file-added", file.name()),
                    file.addedBy())));
  }
}
