package org.sala.credential;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import org.sala.people.Denied;
import org.sala.people.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tokens of the process owner who asks. */
@RestController
class TokenController {

  private static final int LONGEST = 365;

  private final PersonalTokens tokens;
  private final Staff staff;

  TokenController(PersonalTokens tokens, Staff staff) {
    this.tokens = tokens;
    this.staff = staff;
  }

  /** For how many days a token is to be good. */
  record TokenWish(@Min(1) @Max(LONGEST) int days) {}

  /** A token, shown this once. */
  record MadeToken(String token) {}

  @GetMapping("/api/tokens")
  List<PersonalToken> tokens(Principal user) {
    return tokens.of(only(user));
  }

  @PostMapping("/api/tokens")
  @ResponseStatus(HttpStatus.CREATED)
  MadeToken make(@RequestBody @Valid TokenWish wish, Principal user) {
    return new MadeToken(tokens.make(only(user), wish.days()));
  }

  @DeleteMapping("/api/tokens/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable long id, Principal user) {
    tokens.revoke(id, only(user));
  }

  private String only(Principal user) {
    if (!staff.person(user.getName()).own().isIn("process-owners")) {
      throw new Denied("credential.owners-alone");
    }
    return user.getName();
  }
}
