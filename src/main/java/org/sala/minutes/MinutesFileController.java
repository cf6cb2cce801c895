package org.sala.minutes;

import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.function.Function;
import org.sala.minutes.MinutesReading.View;
import org.sala.minutes.PeopleInFile.People;
import org.sala.minutes.paper.FileRefusals;
import org.sala.minutes.paper.MinutesSettings;
import org.sala.people.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes in files of minutes, and lists of those who came: bodies of more than a megabyte. */
@RestController
class MinutesFileController {

  private final FileReading files;
  private final MinutesReading reading;
  private final PeopleInFile people;
  private final CheckingQueue checking;
  private final MinutesSettings settings;
  private final Desk desk;

  MinutesFileController(
      FileReading files,
      MinutesReading reading,
      PeopleInFile people,
      CheckingQueue checking,
      MinutesSettings settings,
      Desk desk) {
    this.files = files;
    this.reading = reading;
    this.people = people;
    this.checking = checking;
    this.settings = settings;
    this.desk = desk;
  }

  /**
   * Reads a file into a dry run; {@code GET} of the import shows how far the check of its lines is.
   *
   * @param name of the file; shown and compared with the content, never used as a path
   */
  @PostMapping(value = "/api/minutes/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  View read(
      @RequestParam @Size(max = 300) String name,
      @RequestParam(required = false) @Size(max = 20) String meeting,
      @RequestParam(required = false) String channel,
      InputStream body,
      Principal user)
      throws IOException {
    desk.only(user.getName(), MinutesController.DESK_ALONE);
    return kept(
        body,
        file -> {
          var id = files.read(file, name, meeting, channel, user.getName());
          checking.wake();
          return reading.view(id).orElseThrow();
        });
  }

  /**
   * Reads a list of participants; nothing of it is kept.
   *
   * @param name of the file; compared with the content, never used as a path
   */
  @PostMapping(
      value = "/api/minutes/participants",
      consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  People participants(@RequestParam @Size(max = 300) String name, InputStream body, Principal user)
      throws IOException {
    desk.only(user.getName(), MinutesController.DESK_ALONE);
    return kept(body, file -> people.read(file, name));
  }

  private <T> T kept(InputStream body, Function<Path, T> reading) throws IOException {
    var file = Files.createTempFile("sala-minutes-", ".tmp");
    try {
      keep(body, file);
      return reading.apply(file);
    } finally {
      Files.delete(file);
    }
  }

  private void keep(InputStream body, Path file) throws IOException {
    var limit = settings.fileSize().toBytes();
    try (var to = Files.newOutputStream(file)) {
      var buffer = new byte[16_384];
      long size = 0;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        size += read;
        if (size > limit) {
          throw FileRefusals.tooLarge(settings.fileSize().toMegabytes());
        }
        to.write(buffer, 0, read);
      }
    }
  }
}
