package org.sala.casefile;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.people.Staff;
import org.springframework.stereotype.Component;

/**
 * Says who did something, by name: "X", or "X for Y (acting)" where it was done in somebody's
 * place. What stands in the place of an account and is none, as a name in minutes, is said as it
 * is.
 */
@Component
public class ByWhom {

  private final Staff staff;

  ByWhom(Staff staff) {
    this.staff = staff;
  }

  /**
   * Says it in both languages.
   *
   * @param who the account; null for nobody, of whom nothing is said
   * @param actingFor in whose place; null for nobody's
   */
  public Bilingual of(String who, String actingFor) {
    if (who == null) {
      return null;
    }
    var name = name(who);
    return actingFor == null ? name : Wording.of("casefile.acting-for", name, name(actingFor));
  }

  /** Says who wrote an entry. */
  public Bilingual of(Entry entry) {
    return of(entry.author(), entry.actingFor());
  }

  /** Says it in the language of the person at work; null for nobody. */
  public String forReader(String who, String actingFor) {
    return who == null ? null : of(who, actingFor).forReader();
  }

  /** Says who wrote an entry in the language of the person at work. */
  public String forReader(Entry entry) {
    return of(entry).forReader();
  }

  /** Reads the names of those who wrote several entries at once. */
  public void lookUp(Collection<Entry> entries) {
    staff.lookUpNames(
        entries.stream()
            .flatMap(entry -> Stream.of(entry.author(), Objects.toString(entry.actingFor(), "")))
            .filter(account -> !account.isEmpty() && !account.equals(Entry.SALA))
            .toList());
  }

  private Bilingual name(String account) {
    return Entry.SALA.equals(account)
        ? Wording.of("casefile.by-sala")
        : Bilingual.same(staff.nameOf(account));
  }
}
