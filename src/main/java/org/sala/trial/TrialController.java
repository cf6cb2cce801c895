package org.sala.trial;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.engine.SystemAuthority;
import org.sala.language.Days;
import org.sala.language.Wording;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the bar at the top of a trial room shows and does; there is none outside of one. */
@RestController
@RequestMapping("/api/trial")
@ConditionalOnProperty(TrialSettings.FILES)
class TrialController {

  private final Trial trial;
  private final TrialClock clock;
  private final TrialRequests requests;
  private final ProcessEngine engine;
  private final SystemAuthority system;

  TrialController(
      Trial trial,
      TrialClock clock,
      TrialRequests requests,
      ProcessEngine engine,
      SystemAuthority system) {
    this.trial = trial;
    this.clock = clock;
    this.requests = requests;
    this.engine = engine;
    this.system = system;
  }

  /**
   * The room.
   *
   * @param now what the clock of the room says
   * @param people the accounts
   * @param refused the categories of which the models let no request in
   */
  record Room(boolean ready, Instant now, List<String> people, List<String> refused) {}

  @GetMapping
  Room room() {
    return new Room(
        trial.isReady(), EngineClock.now(), system.get(this::people), requests.refused());
  }

  private List<String> people() {
    return engine.getIdentityService().createUserQuery().orderByUserId().asc().list().stream()
        .map(User::getId)
        .toList();
  }

  /**
   * What the clock is to say.
   *
   * @param to in the time of Phnom Penh, without a zone: {@code 2026-06-01T09:00}
   */
  record ClockTime(@NotNull LocalDateTime to) {}

  @PutMapping("/clock")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void setClock(@RequestBody @Valid ClockTime time) {
    clock.setOn(time.to().atZone(Days.ZONE).toInstant());
  }

  /** Whom whoever is in wants to be. */
  record Role(@NotNull String person) {}

  /** Lets whoever is in be another of the invented people: nobody here is anybody. */
  @PutMapping("/person")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void be(@RequestBody @Valid Role role, HttpServletRequest request) {
    if (!system.get(this::people).contains(role.person())) {
      throw new Refusal("person", Wording.of("trial.nobody", role.person()));
    }
    var authentication =
        system.get(() -> AuthenticationUtil.createAuthentication(engine, role.person()));
    AuthenticationUtil.revalidateSession(request, authentication);
  }
}
