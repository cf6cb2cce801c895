package org.sala.audit;

import java.nio.file.Path;
import org.sala.office.AllowedValue;
import org.sala.office.PathKind;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the audit is anchored, bound from {@code sala.audit}.
 *
 * @param anchorFolder The folder in which the hashes of closed days and the register of erasures
 *     are written down outside of the database, the same for all nodes; best one that whoever runs
 *     the database cannot change. Without it they stand in the log and in the database alone
 * @param verify Recounts the whole audit and starts nothing, behind the command alone: {@code
 *     --sala.audit.verify}
 */
@ConfigurationProperties("sala.audit")
public record AuditSettings(
    @AllowedValue(value = "a folder in which Sala can write", path = PathKind.FOLDER)
        Path anchorFolder,
    @AllowedValue("nothing behind it") String verify) {

  /** The folder; null where the office has none, or Compose handed on an empty text. */
  public Path folder() {
    return anchorFolder == null || anchorFolder.toString().isEmpty() ? null : anchorFolder;
  }
}
