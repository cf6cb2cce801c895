package org.sala.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.engine.Memberships.Sitting;
import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.sala.people.Account;
import org.sala.people.Staff;

@DisplayName("Who signs a paper")
class SignatureTest {

  private static final String HEADS = "labour-heads";
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

  private final Staff staff = mock(Staff.class);
  private final Signature signature = new Signature(staff);

  @Test
  @DisplayName("is whoever prints it, if the office is theirs, else who has it and is there")
  void own() {
    when(staff.sittingIn(HEADS))
        .thenReturn(
            List.of(
                new Sitting("away", null, FRIDAY),
                new Sitting("first", null, null),
                new Sitting("second", null, null)));
    assertThat(signature.of(HEADS, "second")).contains(new Signer("second", null));
    assertThat(signature.of(HEADS, "somebody")).contains(new Signer("first", null));
  }

  @Test
  @DisplayName("is the deputy for whoever is away, with both offices")
  void signsFor() {
    when(staff.sittingIn("governors"))
        .thenReturn(
            List.of(
                new Sitting("governor", null, FRIDAY), new Sitting("deputy", "governor", null)));
    when(staff.account("deputy"))
        .thenReturn(
            new Account("deputy", "Kosal Dara", new Bilingual("deputy governor", "អភិបាលរងខេត្ត")));
    when(staff.account("governor"))
        .thenReturn(new Account("governor", "Sok San", new Bilingual("governor", "អភិបាលខេត្ត")));
    var signer = signature.of("governors", "somebody").orElseThrow();
    assertThat(signer).isEqualTo(new Signer("deputy", "governor"));
    var words = new PaperWords();
    signature.write(words, signer, Bilingual.same("-"), Language.KM);
    assertThat(words.line("signature.for")).isEqualTo("ជ. អភិបាលខេត្ត");
    assertThat(words.line("signature.office")).isEqualTo("អភិបាលរងខេត្ត");
    assertThat(words.line("signature.name")).isEqualTo("Kosal Dara");
    signature.write(words, signer, Bilingual.same("-"), Language.EN);
    assertThat(words.line("signature.for")).isEqualTo("For the Governor");
    assertThat(words.line("signature.office")).isEqualTo("Deputy Governor");
  }

  @Test
  @DisplayName("is nobody by name where the office is empty: a line is left to sign on")
  void nobody() {
    when(staff.sittingIn(HEADS)).thenReturn(List.of());
    assertThat(signature.of(HEADS, "somebody")).isEmpty();
    var words = new PaperWords();
    signature.write(words, null, Bilingual.same("Head"), Language.EN);
    assertThat(words.line("signature.office")).isEqualTo("Head");
    assertThat(words.line("signature.name")).isEqualTo("Name and signature");
  }
}
