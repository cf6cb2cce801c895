package org.sala.operations;

import java.nio.file.Path;
import java.time.Duration;
import org.sala.office.AllowedValue;
import org.sala.office.PathKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Sala sees that backups are made, bound from {@code sala.backup}.
 *
 * @param folder The folder in which the service that makes backups says when it did; without it
 *     health tells nothing of backups
 * @param oldest How long ago the last backup may have finished; from then on health says DOWN
 * @param unsaved How long ago it may have been seen that what is written is saved as it comes; from
 *     then on health says DOWN
 */
@ConfigurationProperties("sala.backup")
record BackupSettings(
    @AllowedValue(value = "a folder that Sala can read", path = PathKind.FOLDER) Path folder,
    @AllowedValue(value = "a duration from {from} to {to}: PT26H", from = "PT1H", to = "PT744H")
        @DefaultValue("PT26H")
        Duration oldest,
    @AllowedValue(value = "a duration from {from} to {to}: PT10M", from = "PT2M", to = "PT24H")
        @DefaultValue("PT10M")
        Duration unsaved) {

  /** Whether somebody makes backups and says so. */
  boolean isWatched() {
    return folder != null && !folder.toString().isEmpty();
  }
}
