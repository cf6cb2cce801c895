package org.sala.intake;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sala.intake.NewRequest.Priority;
import org.sala.intake.NewRequest.RequesterKind;
import org.sala.intake.NewRequest.RespondentKind;
import org.sala.intake.Places.Place;
import org.sala.language.Bilingual;
import org.sala.office.OfficeSettings;
import org.sala.people.Staff;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.sala.request.Categories;
import org.sala.request.Channel;
import org.sala.request.RequestTerms;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a form of the desk offers for choice. */
@RestController
class ReferenceController {

  private final Categories categories;
  private final Units units;
  private final Places places;
  private final Staff staff;
  private final String province;

  ReferenceController(
      Categories categories, Units units, Places places, Staff staff, OfficeSettings office) {
    this.categories = categories;
    this.units = units;
    this.places = places;
    this.staff = staff;
    this.province = office.province();
  }

  record Choice(String code, Bilingual name) {

    static Choice of(Enum<?> each) {
      return new Choice(each.name(), RequestTerms.of(each.name()));
    }
  }

  /** A channel, and what it is good for beside bringing requests. */
  record ChannelChoice(
      String code, Bilingual name, boolean holdsMeetings, boolean gathersComments) {

    static ChannelChoice of(Channel channel) {
      return new ChannelChoice(
          channel.name(),
          RequestTerms.of(channel.name()),
          channel.holdsMeetings(),
          channel.gathersComments());
    }
  }

  record Reference(
      List<Choice> categories,
      List<Choice> units,
      List<ChannelChoice> channels,
      List<Choice> priorities,
      List<Choice> requesterKinds,
      List<Choice> respondentKinds,
      List<Choice> provinces,
      String province,
      List<Choice> statuses,
      List<Choice> terms) {}

  record Me(String user, Set<String> groups, boolean canRegister) {}

  @GetMapping("/api/reference")
  Reference reference() {
    return new Reference(
        categories.all().stream().map(each -> new Choice(each.code(), each.name())).toList(),
        units.all().stream()
            .filter(Unit::handlesRequests)
            .map(unit -> new Choice(unit.code(), unit.name()))
            .toList(),
        Stream.of(Channel.values()).map(ChannelChoice::of).toList(),
        choices(Priority.values()),
        choices(RequesterKind.values()),
        choices(RespondentKind.values()),
        places.below(null).stream().map(place -> new Choice(place.code(), place.name())).toList(),
        province,
        RequestTerms.STATUSES.stream()
            .map(code -> new Choice(code, RequestTerms.of(code)))
            .toList(),
        RequestTerms.codes().stream()
            .map(code -> new Choice(code, RequestTerms.of(code)))
            .toList());
  }

  @GetMapping("/api/places")
  List<Place> places(@RequestParam String parent) {
    return places.below(parent);
  }

  @GetMapping("/api/me")
  Me me(Principal user) {
    var groups = staff.groupsOf(user.getName());
    return new Me(user.getName(), groups, groups.contains("desk"));
  }

  private static List<Choice> choices(Enum<?>[] values) {
    return Stream.of(values).map(Choice::of).toList();
  }
}
