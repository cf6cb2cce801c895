package org.sala.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.sala.intake.Places;
import org.sala.intake.Places.Place;
import org.sala.language.Bilingual;
import org.sala.office.OfficeSettings;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the head of every page shows: who is logged in, and what they may open. */
@RestController
class MenuController {

  /** The webapps of Camunda in which work is done, as they stand in the menu. */
  private static final List<String> WEBAPPS = List.of("tasklist", "cockpit", "admin");

  /** The webapp of accounts; {@code admin} is the page of Sala's own state. */
  private static final Map<String, String> OTHER_NAMES = Map.of("admin", "accounts");

  private final Staff staff;
  private final AuthorizationService authorizations;
  private final Places places;
  private final OfficeSettings office;

  MenuController(
      Staff staff, AuthorizationService authorizations, Places places, OfficeSettings office) {
    this.staff = staff;
    this.authorizations = authorizations;
    this.places = places;
    this.office = office;
  }

  /**
   * One line of the menu.
   *
   * @param name the last part of the key of its label
   * @param path its address below Sala's own
   */
  record Line(String name, String path) {}

  /**
   * The head of the pages.
   *
   * @param name the person's name, or the account where none is known
   * @param province whose administration this is
   * @param sessionSeconds after which the session ends without a call; null for none
   */
  record Menu(
      String user, String name, Bilingual province, List<Line> lines, Integer sessionSeconds) {}

  @GetMapping("/api/menu")
  Menu menu(Principal user, HttpServletRequest call) {
    var person = staff.person(user.getName());
    var lines =
        Stream.concat(
            webapps(person)
                .map(
                    app ->
                        new Line(
                            OTHER_NAMES.getOrDefault(app, app),
                            "camunda/app/" + app + "/default/")),
            Stream.of(StaffPage.values())
                .filter(page -> page.opensFor(person))
                .map(page -> new Line(page.folder(), page.folder() + "/")));
    var province = places.find(office.province());
    return new Menu(
        person.id(),
        staff.nameOf(person.id()),
        province.map(Place::name).orElse(null),
        lines.toList(),
        Optional.ofNullable(call.getSession(false))
            .map(HttpSession::getMaxInactiveInterval)
            .orElse(null));
  }

  private Stream<String> webapps(Person person) {
    var open = WEBAPPS.stream().filter(app -> mayOpen(person, app)).toList();
    return open.isEmpty() ? Stream.of("welcome") : open.stream();
  }

  private boolean mayOpen(Person person, String app) {
    return authorizations.isUserAuthorized(
        person.id(), List.copyOf(person.groups()), Permissions.ACCESS, Resources.APPLICATION, app);
  }
}
