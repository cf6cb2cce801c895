package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@DisplayName("The words of categories and the places of lines")
class CategoryWordsApiTest {

  private static final String WORDS = "/api/minutes/words";
  private static final String PLACES = "/api/minutes/places";

  @LocalServerPort int port;

  private Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  @Test
  @DisplayName("are for the desk alone")
  void deskAlone() {
    for (var user : new String[] {"labour-officer", "auditor", "governor", "admin"}) {
      assertThat(as(user).get(WORDS + "?category=ROAD").statusCode()).as(user).isEqualTo(403);
      assertThat(as(user).get(WORDS + "/changes?category=ROAD").statusCode()).isEqualTo(403);
      assertThat(as(user).put(WORDS, word("ROAD", "road", 3)).statusCode()).isEqualTo(403);
      assertThat(as(user).get(PLACES + "?q=k").statusCode()).isEqualTo(403);
    }
    assertThat(as("desk").get(WORDS + "?category=ROAD").body()).contains("pothole");
  }

  @Test
  @DisplayName("are refused with a sentence at the field")
  void refused() {
    var answer = as("desk").put(WORDS, word("SPACE", "moon", 3));
    assertThat(answer.statusCode()).isBetween(400, 422);
    assertThat(answer.body()).contains("There is no category").contains("SPACE");
    assertThat(as("desk").put(WORDS, word("ROAD", "road", 10)).statusCode()).isBetween(400, 422);
  }

  @Test
  @DisplayName("are offered as code, name and what lies around")
  void places() {
    assertThat(as("desk").get(PLACES + "?q=Ponley").body())
        .contains("\"code\":\"040110\"")
        .contains("\"name\"")
        .contains("Baribour, Kampong Chhnang");
    assertThat(as("desk").get(PLACES).body()).isEqualTo("[]");
  }

  private static String word(String category, String word, int weight) {
    return "{\"category\":\"%s\",\"word\":\"%s\",\"weight\":%d}".formatted(category, word, weight);
  }
}
