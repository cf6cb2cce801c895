package org.sala.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.office.OfficeSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("The numbers of another office")
class CaseNumbersTest {

  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName("begin with its letters and count in series of their own, each from one")
  void ownSeries() {
    var numbers = new CaseNumbers(jdbc, new OfficeSettings("BTB", "02", null, null, false));
    assertThat(numbers.open(Kind.REQUEST, 2026)).isEqualTo("BTB-2026-000001");
    assertThat(numbers.open(Kind.REQUEST, 2026)).isEqualTo("BTB-2026-000002");
    assertThat(numbers.open(Kind.REQUEST, 2027)).isEqualTo("BTB-2027-000001");
    assertThat(numbers.open(Kind.MEETING, 2026)).isEqualTo("BTB-M-2026-0001");
    assertThat(numbers.open(Kind.NOTICE, 2026)).isEqualTo("BTB-N-2026-0001");
    var demonstration = new CaseNumbers(jdbc, new OfficeSettings("KPC", "04", null, null, true));
    assertThat(demonstration.open(Kind.REQUEST, 2026)).startsWith("KPC-2026-");
  }
}
