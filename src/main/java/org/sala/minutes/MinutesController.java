package org.sala.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.sala.minutes.DryRun.Edit;
import org.sala.minutes.LinePages.Page;
import org.sala.minutes.MinutesReading.Overview;
import org.sala.minutes.MinutesReading.View;
import org.sala.minutes.SharedKeys.Written;
import org.sala.people.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Minutes and comments on their way to becoming requests; for the desk alone. */
@RestController
@RequestMapping("/api/minutes")
class MinutesController {

  static final String DESK_ALONE = "minutes.desk-alone";

  private final FileReading files;
  private final DryRun dryRun;
  private final ColumnMeaning columns;
  private final MinutesReading reading;
  private final LinePages pages;
  private final Imports imports;
  private final RegistrationQueue queue;
  private final CheckingQueue checking;
  private final FieldNames fields;
  private final Desk desk;
  private final ShownLines shown;

  MinutesController(
      FileReading files,
      DryRun dryRun,
      ColumnMeaning columns,
      MinutesReading reading,
      LinePages pages,
      Imports imports,
      RegistrationQueue queue,
      CheckingQueue checking,
      FieldNames fields,
      Desk desk,
      ShownLines shown) {
    this.shown = shown;
    this.files = files;
    this.dryRun = dryRun;
    this.columns = columns;
    this.reading = reading;
    this.pages = pages;
    this.imports = imports;
    this.queue = queue;
    this.checking = checking;
    this.fields = fields;
    this.desk = desk;
  }

  record Begin(@Size(max = 20) String meeting, String channel) {}

  record Use(@NotNull @Size(max = 320) String header, @Size(max = 40) String field) {}

  record Edits(@NotNull @Size(max = 500) List<@NotNull @Valid EditBody> rows) {}

  record EditBody(
      @Min(1) Integer line,
      Integer version,
      @NotNull java.util.Map<@NotNull @Size(max = 40) String, String> cells,
      boolean leftOut) {}

  /** Minutes hold names and phone numbers: nobody but the desk, whatever the address. */
  @ModelAttribute
  void deskOnly(Principal user) {
    desk.only(user.getName(), DESK_ALONE);
  }

  @GetMapping("/fields")
  List<FieldNames.FieldName> fields() {
    return fields.all();
  }

  /** The meeting and what was sent in for it, or the comments of a channel; newest first. */
  @GetMapping
  Overview overview(
      @RequestParam(required = false) String meeting,
      @RequestParam(required = false) String channel) {
    return reading.overview(meeting, channel);
  }

  /** Begins a sheet that is filled in by hand. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  View begin(@RequestBody @Valid Begin body, Principal user) {
    return view(files.begin(body.meeting(), body.channel(), user.getName()));
  }

  @GetMapping("/{id}")
  View view(@PathVariable long id) {
    return reading.view(id).orElseThrow(MinutesController::unknown);
  }

  @GetMapping("/{id}/rows")
  Page rows(
      @PathVariable long id,
      @RequestParam(defaultValue = "all") @Pattern(regexp = "all|problems|duplicates|changes")
          String show,
      @RequestParam(defaultValue = "0") @Min(0) @Max(10000) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size,
      Principal user) {
    var found = pages.page(id, show, page, size);
    return new Page(shown.to(user.getName(), found.rows()), page, size, found.total());
  }

  /**
   * Writes lines, or adds those without a number; answers how they stand now. A line that is
   * another than the version that was read is answered with 409, and nothing is written.
   */
  @PutMapping("/{id}/rows")
  Written write(@PathVariable long id, @RequestBody @Valid Edits body, Principal user) {
    var edits =
        body.rows().stream()
            .map(e -> new Edit(e.line(), e.version(), e.cells(), e.leftOut()))
            .toList();
    return shown.to(user.getName(), dryRun.write(known(id), edits, user.getName()));
  }

  /**
   * Says what a column of the file means; a null field means nothing. All lines are checked again.
   */
  @PutMapping("/{id}/columns")
  View use(@PathVariable long id, @RequestBody @Valid Use body, Principal user) {
    columns.use(known(id), body.header(), body.field(), user.getName());
    checking.wake();
    return view(id);
  }

  /** Orders all right lines to be registered; {@code GET} of the import shows how far that is. */
  @PostMapping("/{id}/registration")
  @ResponseStatus(HttpStatus.ACCEPTED)
  View register(@PathVariable long id, Principal user) {
    queue.order(known(id).id(), user.getName());
    queue.wake();
    return view(id);
  }

  private Import known(long id) {
    return imports.find(id).orElseThrow(MinutesController::unknown);
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
