package org.sala.paper;

import java.util.Optional;
import java.util.stream.Stream;
import org.sala.engine.Memberships.Sitting;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.people.Account;
import org.sala.people.Staff;
import org.springframework.stereotype.Component;

/**
 * Who signs a paper, and for whom: whoever has the office, or who acts today for somebody who is
 * away. It is said as papers say it: for whom, the own office, the name.
 */
@Component
public class Signature {

  private final Staff staff;

  Signature(Staff staff) {
    this.staff = staff;
  }

  /**
   * Who signs for a group: the person at work, if they sit in it, else who is there today.
   *
   * @param user the person at work
   */
  public Optional<Signer> of(String group, String user) {
    var sitting = staff.sittingIn(group).stream().filter(each -> each.awayUntil() == null).toList();
    return Stream.concat(
            sitting.stream().filter(each -> each.person().equals(user)),
            Stream.concat(
                sitting.stream().filter(Sitting::isMember),
                sitting.stream().filter(each -> !each.isMember())))
        .findFirst()
        .map(each -> new Signer(each.person(), each.seat()));
  }

  /** The office of the head of a unit, as it stands below a paper. */
  public static Bilingual headOf(Bilingual unit) {
    return Wording.of("paper.head-of", unit);
  }

  /** Writes the signature of somebody into a paper; nothing but a line where nobody is known. */
  void write(
      PaperWords words, Signer signer, Bilingual office, org.sala.language.Language language) {
    if (signer == null) {
      words.put(PaperField.SIGNATURE_OFFICE, office.in(language));
      words.put(PaperField.SIGNATURE_NAME, Wording.in(language, "paper.sign-here"));
      return;
    }
    var account = staff.account(signer.person());
    if (signer.actingFor() != null) {
      var absent = office(staff.account(signer.actingFor()), office);
      words.put(PaperField.SIGNATURE_FOR, Wording.in(language, "paper.signs-for", absent));
    }
    words.put(PaperField.SIGNATURE_OFFICE, office(account, office).in(language));
    words.put(PaperField.SIGNATURE_NAME, account.name());
  }

  private static Bilingual office(Account account, Bilingual otherwise) {
    return account.office() == null ? otherwise : OfficeTitle.of(account.office());
  }
}
