package org.sala.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sala.casefile.ByWhom;
import org.sala.casefile.CaseContent;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.EntriesShown;
import org.sala.casefile.Entry;
import org.sala.casefile.Readings;
import org.sala.casefile.Readings.Door;
import org.sala.casefile.StuckSteps;
import org.sala.language.Wording;
import org.sala.people.Person;
import org.sala.people.Units;
import org.sala.request.RequestAccess.Reader;
import org.sala.request.RequestView.EntryView;
import org.sala.request.RequestView.Named;
import org.sala.request.RequestView.PlaceView;
import org.sala.request.RequestView.RespondentView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a request together for one reader. */
@Service
@Transactional
class RequestReading implements CaseContent {

  private final Requests requests;
  private final RequestAccess access;
  private final Units units;
  private final DatesShown dates;
  private final CaseFile caseFile;
  private final OpenTasks openTasks;
  private final Categories categories;
  private final RequestRelations relations;
  private final Readings readings;
  private final Originals originals;
  private final NextSteps next;
  private final StuckSteps stuck;
  private final Stages stages;
  private final ByWhom byWhom;
  private final FormerUnits formerUnits;

  RequestReading(
      Requests requests,
      RequestAccess access,
      Units units,
      DatesShown dates,
      CaseFile caseFile,
      OpenTasks openTasks,
      Categories categories,
      RequestRelations relations,
      Readings readings,
      Originals originals,
      NextSteps next,
      StuckSteps stuck,
      Stages stages,
      ByWhom byWhom,
      FormerUnits formerUnits) {
    this.byWhom = byWhom;
    this.formerUnits = formerUnits;
    this.stages = stages;
    this.stuck = stuck;
    this.requests = requests;
    this.access = access;
    this.units = units;
    this.dates = dates;
    this.caseFile = caseFile;
    this.openTasks = openTasks;
    this.categories = categories;
    this.relations = relations;
    this.readings = readings;
    this.originals = originals;
    this.next = next;
  }

  @Override
  public boolean follows(String caseNumber) {
    return Kind.of(caseNumber).filter(Kind.REQUEST::equals).isPresent();
  }

  @Override
  public Optional<?> content(String caseNumber, String user) {
    var person = access.person(user);
    return requests.find(caseNumber).flatMap(request -> whole(request, person));
  }

  /** The request as this person may see it, or nothing: whether it exists stays unsaid. */
  Optional<RequestView> read(String number, String user) {
    var person = access.person(user);
    return requests.find(number).flatMap(request -> read(request, person));
  }

  private Optional<RequestView> read(Request request, Person person) {
    return whole(request, person)
        .or(
            () ->
                formerUnits
                    .left(request.number(), person)
                    .map(left -> until(left, request, person)));
  }

  private Optional<RequestView> whole(Request request, Person person) {
    return Optional.of(access.reader(request, person))
        .filter(Reader::mayRead)
        .map(reader -> view(request, reader, person, entry -> true));
  }

  private RequestView until(Instant left, Request request, Person person) {
    return view(
            request,
            Reader.OF_FORMER_UNIT,
            person,
            entry -> !entry.writtenAt().isAfter(left) && !EntriesShown.isOfAccusation(entry))
        .until(left);
  }

  private RequestView view(Request request, Reader reader, Person person, Predicate<Entry> chosen) {
    if (reader.mayKnowRequester()) {
      readings.identity(List.of(request.number()), person.id(), Door.REQUEST);
    } else {
      readings.read(List.of(request.number()), person.id(), Door.REQUEST);
    }
    var open = openTasks.of(request.number());
    return new RequestView(
        request.number(),
        request.status(),
        request.standing(),
        request.outcome(),
        request.channel(),
        RequestTerms.of(request.channel()),
        categories
            .find(request.category())
            .map(each -> new Named(each.code(), each.name()))
            .orElseThrow(),
        request.priority(),
        RequestTerms.of(request.priority()),
        new PlaceView(request.placeCode(), request.placeName(), request.placeDetail()),
        request.subject(),
        request.narrative(),
        request.receivedAt(),
        request.restricted(),
        unit(request.leadUnit()),
        request.supportingUnits().stream().map(this::unit).toList(),
        reader.mayKnowRequester() ? requests.requesterOf(request) : null,
        reader.mayKnowRequester() ? null : Wording.of("request.requester-withheld"),
        new RespondentView(
            request.respondentKind(), request.respondentName(), unit(request.respondentUnit())),
        originals.shown(request, person).orElse(null),
        request.isOpen() ? dates.of(request, open) : List.of(),
        entries(request, person, chosen),
        relations.promises(request.number()),
        relations.posts(request.number(), reader.mayKnowRequester()),
        reader.mayKnowRequester() ? relations.alsoAsking(request.number(), person) : List.of(),
        open,
        next.offered(request, reader, person),
        !person.onlyWatches(),
        request.isOpen() ? stuckAt(request.number()) : null,
        null);
  }

  private List<EntryView> entries(Request request, Person person, Predicate<Entry> chosen) {
    var stages = this.stages.of(request);
    var shown =
        EntriesShown.to(person, caseFile.of(request.number())).stream().filter(chosen).toList();
    byWhom.lookUp(shown);
    return shown.stream()
        .map(entry -> EntryView.of(entry, stages.at(entry.writtenAt()), byWhom.forReader(entry)))
        .toList();
  }

  private Named unit(String code) {
    return units.find(code).map(unit -> new Named(unit.code(), unit.name())).orElse(null);
  }

  private Named stuckAt(String number) {
    return stuck.of(number).map(step -> new Named(step.activityId(), step.name())).orElse(null);
  }
}
