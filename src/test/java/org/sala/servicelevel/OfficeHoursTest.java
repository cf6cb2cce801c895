package org.sala.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OfficeHoursTest {

  @Test
  void officeHoursAreHalfPastSevenToHalfPastFiveUnlessConfigured() {
    assertThat(bound(Map.of()))
        .isEqualTo(new OfficeHours(LocalTime.of(7, 30), LocalTime.of(17, 30)));
  }

  @Test
  void officeHoursCanBeConfigured() {
    assertThat(
            bound(Map.of("sala.office-hours.opens", "08:00", "sala.office-hours.closes", "17:00")))
        .isEqualTo(new OfficeHours(LocalTime.of(8, 0), LocalTime.of(17, 0)));
  }

  @Test
  void anOfficeThatClosesBeforeItOpensIsRefusedInASentence() {
    assertThatThrownBy(() -> new OfficeHours(LocalTime.of(8, 0), LocalTime.of(8, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("set sala.office-hours.closes later than sala.office-hours.opens");
  }

  private static OfficeHours bound(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("sala.office-hours", OfficeHours.class);
  }
}
