package org.sala.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.sala.meeting.MeetingView.Counts;
import org.sala.meeting.Organisations.Organisation;
import org.sala.people.Person;
import org.sala.request.RequestView.Named;
import org.springframework.stereotype.Component;

/** What a list of meetings shows beside each, asked once for all of them. */
@Component
class MeetingsAtOnce {

  private final Organisations organisations;
  private final MeetingAgenda agenda;
  private final MeetingRequests requests;

  MeetingsAtOnce(Organisations organisations, MeetingAgenda agenda, MeetingRequests requests) {
    this.organisations = organisations;
    this.agenda = agenda;
    this.requests = requests;
  }

  /** What stands beside some meetings. */
  record Beside(
      Map<String, Organisation> convenors,
      Map<String, List<Named>> agendas,
      Map<String, Counts> requests) {

    /** Null where the administration itself convenes. */
    Named convenor(Meeting meeting) {
      var found = convenors.get(meeting.convenor());
      return found == null ? null : new Named(found.code(), found.name());
    }

    List<Named> agenda(Meeting meeting) {
      return agendas.getOrDefault(meeting.number(), List.of());
    }

    Counts requests(Meeting meeting) {
      return requests.getOrDefault(meeting.number(), Counts.NONE);
    }
  }

  Beside of(Collection<Meeting> meetings, Person reader) {
    var numbers = meetings.stream().map(Meeting::number).toList();
    return new Beside(
        convenors(meetings), agenda.categories(numbers), requests.counts(numbers, reader));
  }

  /** The organisations that convene these meetings, by code. */
  Map<String, Organisation> convenors(Collection<Meeting> meetings) {
    Set<String> codes =
        meetings.stream()
            .map(Meeting::convenor)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return organisations.of(codes);
  }
}
