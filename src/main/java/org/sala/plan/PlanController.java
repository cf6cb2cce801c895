package org.sala.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.sala.engine.Refusal;
import org.sala.language.Bilingual;
import org.sala.language.PlainText;
import org.sala.language.Text;
import org.sala.language.Wording;
import org.sala.people.Desk;
import org.sala.plan.PlanLinking.Seen;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Plans and sectors over HTTP: the list, and to what a request is linked. */
@RestController
class PlanController {

  private static final String CODE = "[A-Z0-9][A-Z0-9-]{0,29}";

  private final PlanTags tags;
  private final PlanLinking linking;
  private final Desk desk;

  PlanController(PlanTags tags, PlanLinking linking, Desk desk) {
    this.tags = tags;
    this.linking = linking;
    this.desk = desk;
  }

  /** The list, and whether the reader keeps it. */
  record Listed(List<PlanTag> tags, boolean keeps) {}

  /**
   * A plan or sector as the desk says it.
   *
   * @param offered false takes it from the list; requests that have it keep it
   */
  record Said(
      @NotNull PlanTag.Kind kind,
      @NotNull @Text @PlainText @Size(max = 200) String english,
      @NotNull @Text @PlainText @Size(max = 200) String khmer,
      boolean offered) {}

  /** What is chosen; null for none. */
  record Chosen(@Size(max = 30) String plan, @Size(max = 30) String sector) {}

  @GetMapping("/api/plans")
  Listed list(Principal user) {
    return new Listed(tags.all(), desk.has(user.getName()));
  }

  /**
   * Adds a plan or sector, or says anew what one is called and whether it is offered.
   *
   * @throws Refusal if there is another kind of thing under this code
   */
  @PutMapping("/api/plans/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void say(
      @PathVariable @Pattern(regexp = CODE) String code,
      @RequestBody @Valid Said said,
      Principal user) {
    desk.only(user.getName(), "plan.desk-alone");
    if (tags.find(code).filter(tag -> tag.kind() != said.kind()).isPresent()) {
      throw new Refusal("kind", Wording.of("plan.other-kind", code));
    }
    var name = new Bilingual(said.english().strip(), said.khmer().strip());
    tags.say(new PlanTag(code, said.kind(), name, said.offered()), user.getName());
  }

  @GetMapping("/api/requests/{number}/plan")
  Seen of(@PathVariable String number, Principal user) {
    return linking
        .seen(number, user.getName())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PutMapping("/api/requests/{number}/plan")
  Seen link(@PathVariable String number, @RequestBody @Valid Chosen chosen, Principal user) {
    return linking
        .link(number, new RequestPlan(chosen.plan(), chosen.sector()), user.getName())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
