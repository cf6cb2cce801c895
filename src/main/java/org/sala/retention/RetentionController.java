package org.sala.retention;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.people.Denied;
import org.sala.people.Staff;
import org.sala.retention.RetentionRules.Rule;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** For how long words are kept: everybody reads it, process owners say it. */
@RestController
class RetentionController {

  private final RetentionRules rules;
  private final Staff staff;

  RetentionController(RetentionRules rules, Staff staff) {
    this.rules = rules;
    this.staff = staff;
  }

  /** What is said of a category. */
  record Years(@Min(1) @Max(100) int years) {}

  /** Of every category. */
  @GetMapping("/api/retention")
  List<Rule> rules() {
    return rules.all();
  }

  /** Says it for one. */
  @PutMapping("/api/retention/{category}")
  List<Rule> set(@PathVariable String category, @RequestBody @Valid Years said, Principal user) {
    var person = staff.person(user.getName());
    if (!person.isIn("process-owners")) {
      throw new Denied("retention.owners-alone");
    }
    if (rules.all().stream().noneMatch(rule -> rule.category().equals(category))) {
      throw new Refusal(Wording.of("retention.no-category", category));
    }
    rules.set(category, said.years(), person.id());
    return rules.all();
  }
}
