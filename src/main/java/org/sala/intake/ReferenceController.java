package org.sala.intake;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sala.intake.NewRequest.Priority;
import org.sala.intake.NewRequest.RequesterKind;
import org.sala.intake.NewRequest.RespondentKind;
import org.sala.intake.Places.Place;
import org.sala.language.Alphabet;
import org.sala.language.Alphabet.Rank;
import org.sala.language.Bilingual;
import org.sala.office.OfficeSettings;
import org.sala.people.Staff;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.sala.request.Categories;
import org.sala.request.Categories.Category;
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

  /** A choice that stands in the order of the alphabet, whichever the page's language is. */
  record Ranked(String code, Bilingual name, Rank rank) {

    static <T> List<Ranked> of(List<T> all, Function<T, String> code, Function<T, Bilingual> name) {
      var ranks = Alphabet.ranks(all, name);
      return all.stream()
          .map(each -> new Ranked(code.apply(each), name.apply(each), ranks.get(each)))
          .toList();
    }
  }

  /** A channel, and what it is good for beside bringing requests. */
  record ChannelChoice(
      String code,
      Bilingual name,
      boolean holdsMeetings,
      boolean gathersComments,
      boolean takesCalls) {

    static ChannelChoice of(Channel channel) {
      return new ChannelChoice(
          channel.name(),
          RequestTerms.of(channel.name()),
          channel.holdsMeetings(),
          channel.gathersComments(),
          channel.isCall());
    }
  }

  record Reference(
      List<Ranked> categories,
      List<Ranked> units,
      List<ChannelChoice> channels,
      List<Choice> priorities,
      List<Choice> requesterKinds,
      List<Choice> respondentKinds,
      List<Ranked> provinces,
      String province,
      List<Choice> statuses,
      List<Choice> terms) {}

  record Me(String user, Set<String> groups, boolean canRegister) {}

  @GetMapping("/api/reference")
  Reference reference() {
    return new Reference(
        Ranked.of(categories.all(), Category::code, Category::name),
        Ranked.of(
            units.all().stream().filter(Unit::handlesRequests).toList(), Unit::code, Unit::name),
        Stream.of(Channel.values()).map(ChannelChoice::of).toList(),
        choices(Priority.values()),
        choices(RequesterKind.values()),
        choices(RespondentKind.values()),
        Ranked.of(places.below(null), Place::code, Place::name),
        province,
        RequestTerms.STATUSES.stream()
            .map(code -> new Choice(code, RequestTerms.of(code)))
            .toList(),
        RequestTerms.codes().stream()
            .map(code -> new Choice(code, RequestTerms.of(code)))
            .toList());
  }

  @GetMapping("/api/places")
  List<Ranked> places(@RequestParam String parent) {
    return Ranked.of(places.below(parent), Place::code, Place::name);
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
