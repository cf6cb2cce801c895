package org.sala.minutes.line;

import org.sala.language.Wording;

/** Where it is. */
class PlaceCheck {

  private final PlaceFinder places;
  private final String province;
  private final boolean mayBeUnplaced;

  /**
   * @param mayBeUnplaced whether a line that names no place is one of the province, as a comment
   *     may be, and not a mistake
   */
  PlaceCheck(PlaceFinder places, String province, boolean mayBeUnplaced) {
    this.places = places;
    this.province = province;
    this.mayBeUnplaced = mayBeUnplaced;
  }

  void check(LineDraft line) {
    var found = places.find(line.cells);
    if (found.problem() != null) {
      line.problems.add(found.problem());
    } else if (found.code() != null) {
      line.put("placeCode", found.code());
      if (found.guess() != null) {
        line.guesses.add(found.guess());
      }
      if (found.detail() != null) {
        line.fields.merge("placeDetail", found.detail(), (written, rest) -> written + ", " + rest);
      }
    } else if (mayBeUnplaced) {
      var guess =
          places
              .spokenOf(line.text("subject") + "\n" + line.text("narrative"))
              .orElseGet(this::wholeProvince);
      line.put("placeCode", guess.value());
      line.guesses.add(guess);
    } else {
      line.problem("place", Wording.of("minutes.no-place"));
    }
  }

  private Guess wholeProvince() {
    return new Guess(
        "place",
        province,
        Wording.of("minutes.guess.place.province"),
        Wording.of("minutes.guess.place.none"));
  }
}
