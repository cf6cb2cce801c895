package org.sala.evidence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sala.casefile.TaskCases;
import org.sala.casefile.TaskCases.Step;
import org.sala.evidence.Evidence.CaseEvidence;
import org.sala.people.Staff;
import org.springframework.stereotype.Component;

/** Files of a case as a page shows them. */
@Component
class FileViews {

  private final Staff staff;
  private final TaskCases tasks;

  FileViews(Staff staff, TaskCases tasks) {
    this.staff = staff;
    this.tasks = tasks;
  }

  /** The files of a case, and what the reader may do with them. */
  record FilesView(
      boolean mayAdd,
      boolean mayWrite,
      boolean mayHaveOriginals,
      boolean mayHandOut,
      List<FileView> files) {}

  /**
   * A file.
   *
   * @param document whether it is a paper, or may be the picture of one
   * @param shown whether there is a copy without what the camera wrote; other pictures are handed
   *     out as they came, to those who may have originals
   * @param covered whether there is a copy with black boxes; this one shows faces
   * @param covers the picture of which this is such a copy; null for none
   * @param withAnswer whether it is handed to the requester with the answer
   * @param ofTask whether it was added in the step that the reader is at
   */
  record FileView(
      long id,
      String name,
      EvidenceKind kind,
      boolean picture,
      boolean document,
      boolean shown,
      boolean covered,
      Long covers,
      boolean ofTask,
      long size,
      String sha256,
      Instant takenAt,
      Double latitude,
      Double longitude,
      String subject,
      String summary,
      boolean withAnswer,
      String addedBy,
      Instant addedAt) {}

  /**
   * The files of a case.
   *
   * @param task that the reader is at; null for none
   */
  FilesView of(CaseEvidence found, String task) {
    var step = task == null ? null : tasks.stepOf(task).orElse(null);
    var names = new HashMap<String, String>();
    return new FilesView(
        found.mayAdd(),
        found.mayWrite(),
        found.mayHaveOriginals(),
        found.mayHandOut(),
        found.files().stream().map(file -> view(file, step, names)).toList());
  }

  /** One file. */
  FileView of(EvidenceFile file) {
    return view(file, null, new HashMap<>());
  }

  private FileView view(EvidenceFile file, Step step, Map<String, String> names) {
    return new FileView(
        file.id(),
        file.name(),
        file.kind(),
        file.kind().isPicture(),
        file.kind().isDocument(),
        file.drawn() || !file.kind().isPicture(),
        file.covered(),
        file.covers(),
        step != null && file.isOf(step.activity(), step.processInstance()),
        file.sizeInBytes(),
        file.sha256(),
        file.takenAt(),
        file.latitude(),
        file.longitude(),
        file.subject(),
        file.summary(),
        file.withAnswer(),
        names.computeIfAbsent(file.addedBy(), staff::nameOf),
        file.addedAt());
  }
}
