package org.sala.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.sala.casefile.Entry.Field;
import org.sala.people.Person;

/**
 * What a reader is shown of a case file. Whoever was complained of and is not any more reads the
 * case again, but not that somebody had named them, nor who did, nor what colleagues wrote to each
 * other meanwhile.
 */
public final class EntriesShown {

  /** The field of a form or an entry that holds the unit complained of. */
  public static final String UNIT = "respondentUnit";

  /** The field of a form or an entry that holds the accounts complained of. */
  public static final String PERSONS = "accusedPersons";

  /** The entry that somebody was named. */
  public static final String NAMED = "ACCUSED_NAMED";

  /** The entry that somebody was named by mistake. */
  public static final String WITHDRAWN = "ACCUSED_WITHDRAWN";

  private static final Set<String> KINDS = Set.of(NAMED, WITHDRAWN);

  private EntriesShown() {}

  /** The entries with what this person may read of them. */
  public static List<Entry> to(Person reader, List<Entry> entries) {
    var cleared = lastNaming(reader, entries);
    return entries.stream()
        .filter(entry -> !entry.kind().equals(Entry.NOTE) || entry.id() > cleared)
        .filter(entry -> !KINDS.contains(entry.kind()) || !names(reader, entry))
        .map(entry -> names(reader, entry) ? without(reader, entry) : entry)
        .toList();
  }

  /** Whether it tells that somebody was complained of, also where they are not any more. */
  public static boolean isOfAccusation(Entry entry) {
    return KINDS.contains(entry.kind())
        || entry.fields().stream()
            .anyMatch(field -> field.key().equals(UNIT) || field.key().equals(PERSONS));
  }

  private static long lastNaming(Person reader, List<Entry> entries) {
    return entries.stream()
        .filter(entry -> names(reader, entry))
        .mapToLong(Entry::id)
        .max()
        .orElse(0);
  }

  private static Entry without(Person reader, Entry entry) {
    return entry.with(entry.fields().stream().filter(field -> !names(reader, field)).toList());
  }

  private static boolean names(Person reader, Entry entry) {
    return entry.fields().stream().anyMatch(field -> names(reader, field));
  }

  private static boolean names(Person reader, Field field) {
    return switch (field.key()) {
      case UNIT -> reader.unitCodes().contains(String.valueOf(field.value()));
      case PERSONS ->
          field.value() instanceof Collection<?> several
              ? several.contains(reader.id())
              : reader.id().equals(field.value());
      default -> false;
    };
  }
}
