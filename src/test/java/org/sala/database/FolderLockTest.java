package org.sala.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

  @TempDir private Path folder;

  @Test
  void aFolderIsLentToOneAtATime() throws Exception {
    try (FolderLock lock = FolderLock.take(folder, "http://localhost:8080")) {
      assertThat(folder.resolve("lock"))
          .hasContent(ProcessHandle.current().pid() + "\nhttp://localhost:8080");

      assertThatThrownBy(() -> FolderLock.take(folder, "http://localhost:9090"))
          .hasMessage(
              "Sala is already running from this folder (process %d)."
                      .formatted(ProcessHandle.current().pid())
                  + " Open http://localhost:8080 or stop it first.");
    }
  }

  @Test
  void aFolderGivenBackCanBeTakenAgain() throws Exception {
    FolderLock.take(folder, "http://localhost:8080").close();

    FolderLock.take(folder, "http://localhost:8080").close();
  }
}
