package org.sala.minutes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sala.minutes.SharedKeys.Written;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes lines from a dry run, and puts them back as long as it is one. */
@Service
class LineRemoval {

  private final Imports imports;
  private final DryRun dryRun;
  private final RemovedLines removed;
  private final Rows rows;
  private final SharedKeys shared;

  LineRemoval(Imports imports, DryRun dryRun, RemovedLines removed, Rows rows, SharedKeys shared) {
    this.imports = imports;
    this.dryRun = dryRun;
    this.removed = removed;
    this.rows = rows;
    this.shared = shared;
  }

  /**
   * Deletes lines.
   *
   * @param seen their versions as the secretary saw them, by line
   * @throws LinesChanged if one of them is another now; then none is deleted
   */
  @Transactional
  public Written remove(Import of, Map<Integer, Integer> seen, String user) {
    imports.hold(of.id());
    var lines = dryRun.held(of, seen);
    var keys = lines.values().stream().map(Row::key).collect(Collectors.toSet());
    var was = shared.before(of, lines.keySet(), keys);
    removed.remove(of.id(), lines.keySet(), user);
    return shared.after(dryRun.frame(of, user), was, keys, List.of());
  }

  /** Puts lines back where they were; those that are there already stay. */
  @Transactional
  public Written putBack(Import of, Set<Integer> lines, String user) {
    imports.hold(of.id());
    removed.putBack(of.id(), lines);
    var back = rows.hold(of.id(), lines);
    var keys = back.stream().map(Row::key).collect(Collectors.toSet());
    var was = shared.besides(of, lines, keys);
    return shared.after(dryRun.frame(of, user), was, keys, back);
  }
}
