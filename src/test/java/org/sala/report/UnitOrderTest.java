package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.sala.language.Alphabet;
import org.sala.language.Language;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.springframework.beans.factory.annotation.Autowired;

@SalaTest
@DisplayName("In papers the units")
class UnitOrderTest {

  @Autowired UnitOrder order;
  @Autowired Units units;

  @Test
  @DisplayName("stand by their names in the language of the paper, level by level")
  void byName() {
    for (var language : Language.values()) {
      var found = order.in(language).stream().map(units::get).toList();
      assertThat(found).containsExactlyInAnyOrderElementsOf(units.all());
      for (int i = 1; i < found.size(); i++) {
        var two = List.of(found.get(i - 1), found.get(i));
        if (two.get(0).level().equals(two.get(1).level())) {
          assertThat(two).isSortedAccordingTo(Alphabet.in(language, Unit::name));
        }
      }
    }
    assertThat(order.in(Language.KM)).isNotEqualTo(order.in(Language.EN));
  }
}
