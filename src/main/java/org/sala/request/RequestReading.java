package org.sala.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.sala.casefile.CaseFile;
import org.sala.casefile.Entry;
import org.sala.casefile.Readings;
import org.sala.casefile.Readings.Door;
import org.sala.casefile.StuckSteps;
import org.sala.engine.EngineClock;
import org.sala.engine.SystemAuthority;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.people.Person;
import org.sala.people.Units;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.RequestAccess.Reader;
import org.sala.request.RequestView.DeadlineView;
import org.sala.request.RequestView.EntryView;
import org.sala.request.RequestView.Named;
import org.sala.request.RequestView.PlaceView;
import org.sala.request.RequestView.RespondentView;
import org.sala.request.RequestView.TaskView;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.Deadlines.Deadline;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Puts a request together for one reader. */
@Service
class RequestReading {

  private static final Set<String> OF_THE_LADDER =
      Set.of(Dates.DUE, Dates.NEXT_STEP, Dates.REMINDER);

  private final Requests requests;
  private final RequestAccess access;
  private final Units units;
  private final Deadlines deadlines;
  private final CaseFile caseFile;
  private final TaskService tasks;
  private final SystemAuthority system;
  private final JdbcClient jdbc;
  private final RequestRelations relations;
  private final Readings readings;
  private final Originals originals;
  private final MergeActions merges;
  private final StuckSteps stuck;

  RequestReading(
      Requests requests,
      RequestAccess access,
      Units units,
      Deadlines deadlines,
      CaseFile caseFile,
      @Lazy TaskService tasks,
      SystemAuthority system,
      JdbcClient jdbc,
      RequestRelations relations,
      Readings readings,
      Originals originals,
      MergeActions merges,
      StuckSteps stuck) {
    this.stuck = stuck;
    this.requests = requests;
    this.access = access;
    this.units = units;
    this.deadlines = deadlines;
    this.caseFile = caseFile;
    this.tasks = tasks;
    this.system = system;
    this.jdbc = jdbc;
    this.relations = relations;
    this.readings = readings;
    this.originals = originals;
    this.merges = merges;
  }

  /** The request as this person may see it, or nothing: whether it exists stays unsaid. */
  Optional<RequestView> read(String number, String user) {
    var person = access.person(user);
    return requests
        .find(number)
        .flatMap(
            request ->
                Optional.of(access.reader(request, person))
                    .filter(Reader::mayRead)
                    .map(reader -> view(request, reader, person)));
  }

  private RequestView view(Request request, Reader reader, Person person) {
    if (reader.mayKnowRequester()) {
      readings.identity(List.of(request.number()), person.id(), Door.REQUEST);
    } else {
      readings.read(List.of(request.number()), person.id(), Door.REQUEST);
    }
    var status = request.standing();
    var channel = RequestTerms.of(request.channel());
    var priority = RequestTerms.of(request.priority());
    var withheld = reader.mayKnowRequester() ? null : Wording.of("request.requester-withheld");
    var open =
        system.get(
            () -> tasks.createTaskQuery().processInstanceBusinessKey(request.number()).list());
    return new RequestView(
        request.number(),
        request.status(),
        status.en(),
        status.km(),
        request.outcome(),
        request.channel(),
        channel.en(),
        channel.km(),
        category(request.category()),
        request.priority(),
        priority.en(),
        priority.km(),
        new PlaceView(
            request.placeCode(),
            request.placeNameEn(),
            request.placeNameKm(),
            request.placeDetail()),
        request.subject(),
        request.narrative(),
        request.receivedAt(),
        request.restricted(),
        unit(request.leadUnit()),
        request.supportingUnits().stream().map(this::unit).toList(),
        reader.mayKnowRequester() ? requests.requesterOf(request) : null,
        withheld == null ? null : withheld.en(),
        withheld == null ? null : withheld.km(),
        new RespondentView(
            request.respondentKind(), request.respondentName(), unit(request.respondentUnit())),
        originals.shown(request, person).orElse(null),
        request.isOpen() ? deadlines(request, open) : List.of(),
        caseFile.of(request.number()).stream().map(RequestReading::entry).toList(),
        relations.promises(request.number()),
        relations.posts(request.number(), reader.mayKnowRequester()),
        reader.mayKnowRequester() ? relations.alsoAsking(request.number(), person) : List.of(),
        open.stream().map(RequestReading::task).toList(),
        actions(request, reader, person),
        request.isOpen() ? stuckAt(request.number()) : null);
  }

  private Named category(String code) {
    return jdbc.sql("select code, name_en, name_km from category where code = ?")
        .param(code)
        .query(Named.class)
        .single();
  }

  private Named unit(String code) {
    return units.find(code).map(unit -> Named.of(unit.code(), unit.name())).orElse(null);
  }

  private List<DeadlineView> deadlines(Request request, List<Task> open) {
    var next = request.answeredAt() == null ? Dates.DUE : Dates.NEXT_STEP;
    var current =
        open.stream()
            .map(Task::getDueDate)
            .filter(java.util.Objects::nonNull)
            .map(due -> Instant.ofEpochMilli(due.getTime()))
            .collect(Collectors.toSet());
    return deadlines.of(request.number()).stream()
        .filter(
            deadline ->
                deadline.name().equals(next)
                    || deadline.name().equals(ReceiptDates.BY_RECEIPT)
                    || isCurrent(deadline, current))
        .map(RequestReading::deadline)
        .toList();
  }

  private static boolean isCurrent(Deadline deadline, Set<Instant> current) {
    return !OF_THE_LADDER.contains(deadline.name()) && current.contains(deadline.dueAt());
  }

  private static DeadlineView deadline(Deadline deadline) {
    var label = RequestTerms.of(deadline.name());
    return new DeadlineView(
        deadline.name(),
        label.en(),
        label.km(),
        deadline.dueAt(),
        deadline.explanationEn(),
        deadline.explanationKm(),
        deadline.dueAt().isBefore(EngineClock.now()));
  }

  private static EntryView entry(Entry entry) {
    return new EntryView(
        entry.id(),
        entry.writtenAt(),
        entry.author(),
        entry.titleEn(),
        entry.titleKm(),
        entry.fields());
  }

  private static TaskView task(Task task) {
    var name = Bilingual.ofLines(task.getName());
    var due = task.getDueDate();
    return new TaskView(
        name.en(), name.km(), task.getAssignee(), due == null ? null : due.toInstant());
  }

  private List<String> actions(Request request, Reader reader, Person person) {
    var actions = new ArrayList<>(merges.offered(request, person));
    if (request.isOpen() && reader.mayWithdraw()) {
      actions.add("WITHDRAW");
    }
    if (request.isOpen() && reader.mayEscalate() && request.answeredAt() == null) {
      actions.add("ESCALATE");
    }
    return actions;
  }

  private Named stuckAt(String number) {
    return stuck.of(number).map(step -> Named.of(step.activityId(), step.name())).orElse(null);
  }
}
