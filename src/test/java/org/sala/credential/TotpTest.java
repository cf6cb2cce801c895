package org.sala.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A one-time code")
class TotpTest {

  private static final byte[] OF_THE_RFC =
      "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest(name = "after {0} seconds is {1}, as RFC 6238 reckons")
  @CsvSource({
    // Appendix B, SHA-1; of its eight digits the last six
    "59,287082",
    "1111111109,081804",
    "1111111111,050471",
    "1234567890,005924",
    "2000000000,279037",
    "20000000000,353130"
  })
  @DisplayName("is that of RFC 6238")
  void asTheRfc(long seconds, String code) {
    assertThat(Totp.code(OF_THE_RFC, Instant.ofEpochSecond(seconds))).isEqualTo(code);
  }

  @Test
  @DisplayName("is taken from one step before its own to one step after, and no longer")
  void window() {
    var own = Instant.ofEpochSecond(1_111_111_111);
    var step = 1_111_111_111 / 30;
    for (int late = -1; late <= 1; late++) {
      assertThat(Totp.step(OF_THE_RFC, "050471", own.plusSeconds(30L * late))).hasValue(step);
    }
    assertThat(Totp.step(OF_THE_RFC, "050471", own.plusSeconds(60))).isEmpty();
    assertThat(Totp.step(OF_THE_RFC, "050471", own.minusSeconds(60))).isEmpty();
    assertThat(Totp.step(OF_THE_RFC, "050472", own)).isEmpty();
    assertThat(Totp.step(OF_THE_RFC, "", own)).isEmpty();
  }

  @Test
  @DisplayName("comes of a key that is shown in the letters of RFC 4648, in groups of four")
  void letters() {
    assertThat(Secret.letters(OF_THE_RFC)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Secret.inGroups("GEZDGNBVGY3T")).isEqualTo("GEZD GNBV GY3T");
    assertThat(Secret.letters(new byte[20])).isEqualTo("A".repeat(32));
    assertThat(Secret.address("Sala KPC", "labour-head", OF_THE_RFC))
        .isEqualTo(
            "otpauth://totp/Sala%20KPC:labour-head?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Sala%20KPC");
  }
}
