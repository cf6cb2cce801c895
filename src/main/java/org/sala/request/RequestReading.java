package org.sala.request;

import java.util.List;
import java.util.Optional;
import org.sala.casefile.CaseFile;
import org.sala.casefile.EntriesShown;
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

/** Puts a request together for one reader. */
@Service
class RequestReading {

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
      StuckSteps stuck) {
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
    var open = openTasks.of(request.number());
    return new RequestView(
        request.number(),
        request.status(),
        status.en(),
        status.km(),
        request.outcome(),
        request.channel(),
        channel.en(),
        channel.km(),
        categories
            .find(request.category())
            .map(each -> Named.of(each.code(), each.name()))
            .orElseThrow(),
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
        request.isOpen() ? dates.of(request, open) : List.of(),
        EntriesShown.to(person, caseFile.of(request.number())).stream().map(EntryView::of).toList(),
        relations.promises(request.number()),
        relations.posts(request.number(), reader.mayKnowRequester()),
        reader.mayKnowRequester() ? relations.alsoAsking(request.number(), person) : List.of(),
        open,
        next.offered(request, reader, person),
        request.isOpen() ? stuckAt(request.number()) : null);
  }

  private Named unit(String code) {
    return units.find(code).map(unit -> Named.of(unit.code(), unit.name())).orElse(null);
  }

  private Named stuckAt(String number) {
    return stuck.of(number).map(step -> Named.of(step.activityId(), step.name())).orElse(null);
  }
}
