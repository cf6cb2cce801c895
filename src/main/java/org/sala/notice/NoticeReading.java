package org.sala.notice;

import java.util.List;
import java.util.Optional;
import org.sala.casefile.ByWhom;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.CaseContent;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.EntriesShown;
import org.sala.casefile.Entry;
import org.sala.casefile.Readings;
import org.sala.casefile.Readings.Door;
import org.sala.notice.NoticeView.Written;
import org.sala.people.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows notices to those who may know of them, and contacts to those who may know who asked. */
@Service
@Transactional
class NoticeReading implements CaseContent {

  private final Notices notices;
  private final CaseFile caseFile;
  private final CaseAccess access;
  private final Readings readings;
  private final Staff staff;
  private final ByWhom byWhom;

  NoticeReading(
      Notices notices,
      CaseFile caseFile,
      CaseAccess access,
      Readings readings,
      Staff staff,
      ByWhom byWhom) {
    this.byWhom = byWhom;
    this.notices = notices;
    this.caseFile = caseFile;
    this.access = access;
    this.readings = readings;
    this.staff = staff;
  }

  /** The latest notices that this person may know of. */
  List<Notice> latest(String user) {
    var person = staff.person(user);
    var known = notices.latest(person);
    if (person.receivesRequesters()) {
      readings.identity(known.stream().map(Notice::number).toList(), user, Door.NOTICE);
      return known;
    }
    return known.stream().map(Notice::withoutContact).toList();
  }

  @Override
  public boolean follows(String caseNumber) {
    return Kind.of(caseNumber).filter(Kind.NOTICE::equals).isPresent();
  }

  @Override
  public Optional<?> content(String caseNumber, String user) {
    return read(caseNumber, user);
  }

  /** The notice as this person may see it, or nothing: whether it exists stays unsaid. */
  Optional<NoticeView> read(String number, String user) {
    var person = staff.person(user);
    return notices
        .find(number)
        .filter(notice -> access.mayKnow(number, person))
        .map(
            notice -> {
              var entries = written(EntriesShown.to(person, caseFile.of(number)));
              boolean mayNote = !person.onlyWatches();
              if (!access.mayKnowRequester(number, person)) {
                readings.read(List.of(number), user, Door.NOTICE);
                return new NoticeView(notice.withoutContact(), entries, mayNote);
              }
              readings.identity(List.of(number), user, Door.NOTICE);
              return new NoticeView(notice, entries, mayNote);
            });
  }

  private List<Written> written(List<Entry> entries) {
    byWhom.lookUp(entries);
    return entries.stream()
        .map(
            entry ->
                new Written(
                    entry.writtenAt(), byWhom.forReader(entry), entry.title(), entry.fields()))
        .toList();
  }
}
