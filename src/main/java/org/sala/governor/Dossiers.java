package org.sala.governor;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sala.casefile.ByWhom;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.CaseContent;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.EntriesShown;
import org.sala.casefile.Entry;
import org.sala.casefile.Entry.Field;
import org.sala.casefile.TaskWork;
import org.sala.casefile.TaskWork.Work;
import org.sala.engine.EngineClock;
import org.sala.escalation.Consequences;
import org.sala.escalation.Ladder;
import org.sala.language.Days;
import org.sala.language.Language;
import org.sala.language.VisibleText;
import org.sala.people.Person;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts on one page what a governor has to know of a case to decide on it. */
@Service
class Dossiers {

  /** Whose word a step holds, whatever form it has: a step keeps its id, a form need not. */
  private static final Map<String, String> ROLES =
      Map.of(
          "Activity_ExamineRequest", "OFFICER",
          "Activity_DraftAnswer", "OFFICER",
          "Activity_ApproveAnswer", "HEAD",
          "Activity_AgreeToRejection", "HEAD",
          "Activity_AgreeToFurtherReturn", "HEAD");

  private static final int STEPS = 8;
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final GovernorsDesk desk;
  private final DeskTasks tasks;
  private final TaskWork work;
  private final List<CaseContent> contents;
  private final CaseFile caseFile;
  private final CaseAccess access;
  private final Consequences consequences;
  private final Rules rules;
  private final ByWhom byWhom;

  Dossiers(
      GovernorsDesk desk,
      DeskTasks tasks,
      TaskWork work,
      @Lazy List<CaseContent> contents,
      CaseFile caseFile,
      CaseAccess access,
      Consequences consequences,
      Rules rules,
      ByWhom byWhom) {
    this.byWhom = byWhom;
    this.desk = desk;
    this.tasks = tasks;
    this.work = work;
    this.contents = contents;
    this.caseFile = caseFile;
    this.access = access;
    this.consequences = consequences;
    this.rules = rules;
  }

  /** The dossier of a case, or nothing: whether it exists stays unsaid. */
  @Transactional
  Optional<Dossier> of(String number, String user) {
    var person = desk.reader(user);
    if (!Kind.isCase(number) || !access.mayKnow(number, access.in(number, person))) {
      return Optional.empty();
    }
    var waiting = tasks.of(number, person);
    var at =
        waiting.stream()
            .filter(DeskTask::mayDecide)
            .findFirst()
            .or(() -> waiting.stream().findFirst())
            .flatMap(task -> work.open(task.card().taskId(), user));
    if (at.isPresent() && at.get().content() != null) {
      return Optional.of(dossier(number, person, at.get(), null));
    }
    return contents.stream()
        .filter(each -> each.follows(number))
        .findFirst()
        .flatMap(each -> each.content(number, user))
        .map(content -> dossier(number, person, null, content));
  }

  private Dossier dossier(String number, Person person, Work work, Object content) {
    var kind = Kind.of(number).orElseThrow();
    var isRequest = kind == Kind.REQUEST;
    var entries = EntriesShown.to(person, caseFile.of(number));
    byWhom.lookUp(entries);
    return new Dossier(
        number,
        kind,
        work,
        content,
        tried(entries),
        Ladder.of(entries, EngineClock.now(), byWhom),
        isRequest ? rules.of(number) : List.of(),
        isRequest && work != null ? consequences.of(number) : Map.of());
  }

  private List<Tried> tried(List<Entry> entries) {
    var latest = new LinkedHashMap<String, Entry>();
    for (var entry : entries) {
      if (entry.formId() != null) {
        var step = entry.activityId() == null ? entry.formId() : entry.activityId();
        latest.remove(step);
        latest.put(step, entry);
      }
    }
    return latest.values().stream()
        .skip(Math.max(0, latest.size() - STEPS))
        .map(this::tried)
        .toList();
  }

  private Tried tried(Entry entry) {
    return new Tried(
        entry.title().forReader(),
        byWhom.forReader(entry),
        entry.activityId() == null ? null : ROLES.get(entry.activityId()),
        Days.of(entry.writtenAt()),
        entry.fields().stream().map(Dossiers::words).filter(Objects::nonNull).toList());
  }

  private static String words(Field field) {
    if (field.value() instanceof String text && DAY.matcher(text).matches()) {
      return Language.ofReader().day(LocalDate.parse(text));
    }
    var words = field.forReader();
    return VisibleText.isBlank(words) ? null : words;
  }
}
