package org.sala.people;

import java.util.List;
import org.sala.people.PeopleImport.Brought;
import org.sala.people.PeopleImport.State;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators bring in the people of an office from a list; nobody else may. */
@RestController
class PeopleController {

  private final PeopleImport people;

  PeopleController(PeopleImport people) {
    this.people = people;
  }

  /**
   * Brings in the people of a CSV file in UTF-8 with the columns id, first_name, last_name, groups
   * and, if wanted, email.
   *
   * @param file null where nothing was sent
   * @param check only says what would become of each row
   * @return each row; with status 422, and nothing stored, where one of them is wrong
   */
  @PostMapping(value = "/api/admin/people", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<List<Brought>> bring(
      @RequestBody(required = false) byte[] file,
      @RequestParam(defaultValue = "false") boolean check) {
    var rows = PeopleFile.read(file == null ? new byte[0] : file);
    var brought = check ? people.check(rows) : people.bring(rows);
    boolean isWrong = !check && brought.stream().anyMatch(row -> row.state() == State.WRONG);
    return ResponseEntity.status(isWrong ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK)
        .body(brought);
  }
}
