package org.sala.database;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.sala.office.SettingNames;
import org.sala.office.SettingsProblem;

/** Why the embedded PostgreSQL cannot be used, and what the person who starts Sala can do. */
final class EmbeddedDatabaseProblem extends RuntimeException {

  private final String description;
  private final String action;

  EmbeddedDatabaseProblem(String description, String action, Throwable cause) {
    super(description + " " + action, cause);
    this.description = description;
    this.action = action;
  }

  static EmbeddedDatabaseProblem alreadyRunning(FolderLock.Holder holder) {
    return new EmbeddedDatabaseProblem(
        "Sala is already running from this folder (process %s).".formatted(holder.process()),
        "Open %s or stop it first.".formatted(holder.address()),
        null);
  }

  static EmbeddedDatabaseProblem orphanDoesNotStop(long process, Path data) {
    return new EmbeddedDatabaseProblem(
        "The PostgreSQL of an earlier start (process %d) still uses %s and does not stop."
            .formatted(process, data),
        "Stop it with \"kill -INT %d\", then start Sala again.".formatted(process),
        null);
  }

  static EmbeddedDatabaseProblem passwordMissing(Path file) {
    return new EmbeddedDatabaseProblem(
        "The password of the embedded PostgreSQL is missing: there is no %s.".formatted(file),
        "Put the file back, or move %s away to begin with an empty database."
            .formatted(file.getParent()),
        null);
  }

  static EmbeddedDatabaseProblem notStarted(Path directory, Throwable cause) {
    if (cause instanceof FileSystemException refused) {
      var reason = refused.getReason() == null ? "no access" : refused.getReason();
      return new EmbeddedDatabaseProblem(
          SettingNames.of(EmbeddedDatabaseProperties.DIRECTORY)
              .wrong(
                  directory.toString(),
                  "where %s cannot be written (%s)".formatted(refused.getFile(), reason)),
          SettingsProblem.WHAT_TO_DO,
          cause);
    }
    Object reason = cause.getMessage() == null ? cause.getCause() : cause.getMessage();
    return new EmbeddedDatabaseProblem(
        "The embedded PostgreSQL did not start (%s).".formatted(reason),
        "Read the end of %s. PostgreSQL does not run as root where user namespaces are forbidden:"
                .formatted(directory.resolve("postgresql.log"))
            + " there start Sala as an ordinary user. If it only needs more time, set"
            + " sala.embedded-database.timeout. Or set spring.datasource.url to a PostgreSQL server"
            + " of your own.",
        cause);
  }

  String description() {
    return description;
  }

  String action() {
    return action;
  }
}
