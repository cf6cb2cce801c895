package org.sala.minutes;

import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.sala.minutes.line.Gazetteer;
import org.sala.minutes.line.PlaceOffers;
import org.sala.minutes.line.PlaceOffers.Offer;
import org.sala.office.OfficeSettings;
import org.sala.people.Desk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Offers the places of the gazetteer while the desk types one into a line. */
@RestController
class PlacesController {

  private final JdbcClient jdbc;
  private final Desk desk;
  private final String province;

  PlacesController(JdbcClient jdbc, Desk desk, OfficeSettings office) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.province = office.province();
  }

  /** At most ten places that are called so, in Khmer or in Latin letters; the own ones first. */
  @GetMapping("/api/minutes/places")
  List<Offer> places(@RequestParam(defaultValue = "") @Size(max = 100) String q, Principal user) {
    desk.only(user.getName(), MinutesController.DESK_ALONE);
    return new PlaceOffers(new Gazetteer(jdbc), province).of(q);
  }
}
